/** Flags for review what relied on an event that was corrected since: a person looks, nothing is reversed. */
@NullMarked
package colearn.platform.reviews;

import org.jspecify.annotations.NullMarked;

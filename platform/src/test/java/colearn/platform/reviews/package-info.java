/** What relied on something that was corrected since. */
@NullMarked
package colearn.platform.reviews;

import org.jspecify.annotations.NullMarked;

/** What an event makes this service do. */
@NullMarked
package colearn.insight.reactions;

import org.jspecify.annotations.NullMarked;

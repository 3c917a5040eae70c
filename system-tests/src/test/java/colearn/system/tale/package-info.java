/** Relationships of a story's own, brought about as users bring them about. */
@NullMarked
package colearn.system.tale;

import org.jspecify.annotations.NullMarked;

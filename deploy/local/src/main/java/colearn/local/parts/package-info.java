/** The processes of the stack: how each is started, known to be ready, and ended. */
@NullMarked
package colearn.local.parts;

import org.jspecify.annotations.NullMarked;

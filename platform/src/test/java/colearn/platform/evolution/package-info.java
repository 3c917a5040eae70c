/** Two releases of one service on one log. */
@NullMarked
package colearn.platform.evolution;

import org.jspecify.annotations.NullMarked;

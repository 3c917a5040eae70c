/** A small domain for the platform's own tests: ladders that are put up, climbed and tied to a wall. */
@NullMarked
package colearn.platform.ladder;

import org.jspecify.annotations.NullMarked;

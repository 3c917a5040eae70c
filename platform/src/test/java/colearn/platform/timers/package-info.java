/** Timers on a real database, under a clock that is moved. */
@NullMarked
package colearn.platform.timers;

import org.jspecify.annotations.NullMarked;

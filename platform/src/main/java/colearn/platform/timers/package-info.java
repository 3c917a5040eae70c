/** What becomes due without anybody calling: timers set by a fold over the log, and recurring chores; db-scheduler keeps and fires them. */
@NullMarked
package colearn.platform.timers;

import org.jspecify.annotations.NullMarked;

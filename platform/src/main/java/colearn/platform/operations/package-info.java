/** What operators and analysts see and do: views, replays, health, metrics. */
@NullMarked
package colearn.platform.operations;

import org.jspecify.annotations.NullMarked;

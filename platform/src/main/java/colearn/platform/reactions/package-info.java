/** What an event makes this service do: commands, sent once for each event, never during a replay. */
@NullMarked
package colearn.platform.reactions;

import org.jspecify.annotations.NullMarked;

package colearn.platform.axon;

import colearn.platform.commands.Commands;
import colearn.platform.eventlog.AppendUnit.Guard;
import colearn.platform.eventlog.StreamId;
import java.util.List;

/**
 * One attempt to carry an order out; travels beside the command message.
 *
 * @param order what was asked for
 * @param stream the aggregate's
 * @param command as it was built for this attempt
 * @param guards what was read to build it
 */
record Deciding<C, S, E>(Commands.Order<C, S, E> order, StreamId stream, C command, List<Guard> guards) {
    static final String KEY = "deciding";
}

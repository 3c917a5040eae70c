package colearn.platform.axon;

import colearn.platform.commands.Commands;
import colearn.platform.eventlog.AppendUnit.Guard;
import colearn.platform.eventlog.StreamId;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to carry an order out; travels beside the command message.
 *
 * @param order what was asked for
 * @param stream the aggregate's
 * @param command as it was built for this attempt
 * @param read the version of the aggregate itself that the command was built from; empty where it was built without looking
 * @param guards what else was read to build it
 */
record Deciding<C, S, E>(
        Commands.Order<C, S, E> order, StreamId stream, C command, Optional<Long> read, List<Guard> guards) {
    static final String KEY = "deciding";
}

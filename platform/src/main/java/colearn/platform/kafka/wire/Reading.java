package colearn.platform.kafka.wire;

import colearn.platform.eventlog.ReceivedFact;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a record of an events topic turned out to be. */
public sealed interface Reading {

    /**
     * A well-formed public event, whether this service knows its type or not.
     *
     * @param keys wrapped keys that came along; they never reach the log
     * @param again whether its source publishes this part of its log again
     */
    record Fact(ReceivedFact fact, Map<UUID, String> keys, Link link, boolean again) implements Reading {
        public Fact {
            keys = Map.copyOf(keys);
        }
    }

    /**
     * A record that cannot be read.
     *
     * @param reason a sentence for an operator; says nothing of the record's content
     * @param link its place in the chain where that much could be read
     */
    record Malformed(String reason, Optional<Link> link) implements Reading {}
}

package colearn.platform.axon;

import colearn.platform.eventlog.StreamId;
import java.util.UUID;

/** Axon names an aggregate by one string: {@code source/aggregate/id}. */
final class StreamNames {
    private StreamNames() {}

    static String of(StreamId stream) {
        return stream.lockName();
    }

    static StreamId parse(String name) {
        var parts = name.split("/", 3);
        return new StreamId(parts[0], parts[1], UUID.fromString(parts[2]));
    }
}

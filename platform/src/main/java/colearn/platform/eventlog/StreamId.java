package colearn.platform.eventlog;

import java.util.UUID;

/**
 * One aggregate's events.
 *
 * @param source the service that decides them
 * @param aggregate kind, kebab case
 */
public record StreamId(String source, String aggregate, UUID id) {

    /** The key of the advisory lock that stands for this stream; a collision only makes two streams wait for each other. */
    public String lockName() {
        return source + "/" + aggregate + "/" + id;
    }
}

package colearn.session;

import colearn.platform.eventlog.Happening;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Makes events as folds see them. */
public final class Happened {
    private Happened() {}

    /** An own event of a session or struggle of a relationship. */
    public static Happening own(String type, UUID aggregateId, long version, UUID relationship, Object body) {
        var aggregate = type.substring(0, type.indexOf('.'));
        var at = Instant.parse("2026-03-09T13:00:00Z").plusSeconds(version);
        return new Happening(
                version,
                UUID.randomUUID(),
                "session",
                aggregate,
                aggregateId,
                version,
                type,
                body,
                Map.of("relationship", relationship),
                UUID.randomUUID(),
                "test",
                null,
                at,
                at);
    }
}

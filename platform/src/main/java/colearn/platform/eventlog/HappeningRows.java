package colearn.platform.eventlog;

import colearn.platform.eventlog.EventTypes.TypeName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What a row of the log is to who reads it: as it was recorded, as a correction says it should have been, or with another body. */
final class HappeningRows {
    private static final TypeReference<Map<String, UUID>> PARENTS = new TypeReference<>() {};

    private final Bodies bodies;
    private final JsonMapper json;

    HappeningRows(EventTypes types, JsonMapper json) {
        this.bodies = new Bodies(types, json);
        this.json = json;
    }

    /** One event, or the parts that a stored one is read as now; never empty. */
    List<Happening> recorded(LogRow row) {
        return parts(row, bodies.read(row.type(), row.payload()), row.effectiveAt());
    }

    /** The same place, id and version with what should have been recorded. */
    List<Happening> amended(LogRow row, Correction.As as, Instant effectiveAt) {
        var name = new TypeName(row.source(), as.type(), as.version());
        return parts(row, bodies.read(name, as.data().toString()), effectiveAt);
    }

    /** What is stored, in whatever version. */
    Correction.As stored(LogRow row) {
        return new Correction.As(
                row.type().type(), row.type().version(), json.readValue(row.payload(), ObjectNode.class));
    }

    UUID actor(LogRow row) {
        return json.readValue(row.metadata(), EventMetadata.class).actor();
    }

    Happening with(LogRow row, @Nullable Object body) {
        return happening(row, 0, new Bodies.Body(row.type().type(), body), row.effectiveAt());
    }

    private List<Happening> parts(LogRow row, List<Bodies.Body> read, Instant effectiveAt) {
        var happenings = new ArrayList<Happening>(read.size());
        for (var body : read) {
            happenings.add(happening(row, happenings.size(), body, effectiveAt));
        }
        return happenings;
    }

    private Happening happening(LogRow row, int part, Bodies.Body body, Instant effectiveAt) {
        var metadata = json.readValue(row.metadata(), EventMetadata.class);
        return new Happening(
                row.position(),
                row.eventId(),
                part,
                row.source(),
                row.aggregate(),
                row.aggregateId(),
                row.version(),
                body.type(),
                body.value(),
                json.readValue(row.refs(), PARENTS),
                metadata.actor(),
                metadata.correlation(),
                metadata.cause(),
                row.decidedAt(),
                effectiveAt,
                metadata.traceparent(),
                row.payload().length());
    }
}

package colearn.insight;

import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.received.PartnerFact;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.SessionFact;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.json.Json;
import colearn.platform.time.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** A log in memory, told event by event, as a fold or a reaction would read it. */
public final class Story {
    private static final JsonMapper JSON = Json.stored();
    private static final UUID SOMEBODY = new UUID(0, 99);
    private final List<Happening> events = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();

    public Happening partner(UUID id, PartnerFact fact, Instant at) {
        return tell("partner", "partner", id, fact, Map.of(), at);
    }

    public Happening relationship(UUID id, RelationshipFact fact, Instant at) {
        return tell("partner", "relationship", id, fact, Map.of(), at);
    }

    public Happening session(UUID id, UUID relationship, SessionFact fact, Instant at) {
        return tell("session", "session", id, fact, Map.of("relationship", relationship), at);
    }

    public Happening learning(UUID id, UUID relationship, LearningEvent event, Instant at) {
        return tell("insight", "learning", id, event, Map.of("relationship", relationship), at);
    }

    public Happening tell(
            String source, String aggregate, UUID id, Object body, Map<String, UUID> parents, Instant effectiveAt) {
        var position = events.size() + 1L;
        var version = versions.merge(id, 1L, Long::sum);
        var event = new Happening(
                position,
                Ids.next(),
                source,
                aggregate,
                id,
                version,
                aggregate + "." + kebab(body.getClass().getSimpleName()),
                body,
                parents,
                SOMEBODY,
                "story",
                null,
                effectiveAt,
                effectiveAt);
        events.add(event);
        return event;
    }

    /** What was told by other services, as it would come from Kafka. */
    public List<ReceivedFact> facts() {
        return events.stream()
                .filter(event -> !event.source().equals("insight"))
                .map(Story::fact)
                .toList();
    }

    private static ReceivedFact fact(Happening event) {
        return new ReceivedFact(
                event.eventId(),
                event.source(),
                event.aggregate(),
                event.aggregateId(),
                event.version(),
                event.type(),
                1,
                JSON.writeValueAsString(event.body()),
                "{\"actor\":\"%s\",\"correlation\":\"story\",\"reliedOn\":[]}".formatted(SOMEBODY),
                event.parents(),
                1,
                event.position(),
                event.recordedAt(),
                event.effectiveAt(),
                null);
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Begins an aggregate again, for another telling. */
    public void forget(UUID id) {
        versions.remove(id);
    }

    public List<Happening> events() {
        return List.copyOf(events);
    }
}

package colearn.insight.reactions;

import colearn.insight.received.RelationshipFact;
import colearn.insight.received.SessionFact;
import colearn.insight.received.SessionFact.Reflection;
import colearn.insight.received.SessionFact.ReflectionRecorded;
import colearn.insight.received.SessionFact.ReflectionWidened;
import colearn.platform.eventlog.ReceivedFact;
import colearn.platform.json.Json;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the other services say by chance of one relationship: sessions, reflections, and corrections of both; and what stands of it. */
final class HeardReflections {
    static final UUID RELATIONSHIP = new UUID(2, 1);
    private static final UUID LEARNER = new UUID(2, 2);
    private static final UUID AUTHOR = new UUID(2, 3);
    private static final Instant LONG_AGO = Instant.parse("2026-01-10T09:00:00Z");

    /** A fact, as it was told and as it is to be read now; not at all where it was retracted. */
    private static final class Told {
        private final ReceivedFact fact;
        private final Object first;
        private @Nullable Object now;

        private Told(ReceivedFact fact, Object body) {
            this.fact = fact;
            this.first = body;
            this.now = body;
        }
    }

    private final Random random;
    private final List<UUID> sessions;
    private final List<UUID> reflections;
    private final List<Told> told = new ArrayList<>();
    private final Map<UUID, Long> versions = new HashMap<>();
    private final List<String> steps = new ArrayList<>();
    private long position;

    HeardReflections(Random random) {
        this.random = random;
        this.sessions = List.of(Ids.next(), Ids.next());
        this.reflections = List.of(Ids.next(), Ids.next(), Ids.next(), Ids.next());
    }

    List<UUID> reflections() {
        return reflections;
    }

    String steps() {
        return String.join(System.lineSeparator(), steps);
    }

    /** What stands of a reflection: what was said of it last and was not retracted. */
    Optional<Reflection> standing(UUID reflection) {
        return told.stream()
                .map(it -> it.now)
                .filter(Reflection.class::isInstance)
                .map(Reflection.class::cast)
                .filter(it -> it.reflectionId().equals(reflection))
                .reduce((earlier, later) -> later);
    }

    /** Whether anything was ever said of it. */
    boolean wasSaid(UUID reflection) {
        return told.stream()
                .anyMatch(it -> it.first instanceof Reflection said
                        && said.reflectionId().equals(reflection));
    }

    /** The next few facts, in the order in which they are heard. */
    List<ReceivedFact> next(int many) {
        var facts = new ArrayList<ReceivedFact>();
        for (int i = 0; i < many; i++) {
            facts.add(next());
        }
        return facts;
    }

    private ReceivedFact next() {
        return switch (random.nextInt(10)) {
            case 0 -> tell("relationship", RELATIONSHIP, new RelationshipFact.Activated(moment()));
            case 1 -> tell("session", any(sessions), new SessionFact.Held(moment()));
            case 2, 3, 4 -> said(random.nextInt(reflections.size()));
            default -> told.isEmpty() ? next() : corrected(told.get(random.nextInt(told.size())));
        };
    }

    /** First recorded, or widened where it was private; later widened, as it reads by then. */
    private ReceivedFact said(int index) {
        var id = reflections.get(index);
        var session = sessions.get(index % sessions.size());
        var before = standing(id).orElse(null);
        if (before == null && !wasSaid(id) && random.nextBoolean()) {
            return tell("session", session, recorded(id, "RELATIONSHIP"));
        }
        var said = before == null ? recorded(id, "PROGRAM") : before;
        return tell(
                "session",
                session,
                new ReflectionWidened(
                        id,
                        said.side(),
                        said.learner(),
                        said.learned(),
                        said.kind(),
                        "PROGRAM",
                        said.authorId(),
                        said.authorSide()));
    }

    private ReflectionRecorded recorded(UUID id, String visibility) {
        var words = new SealedText(new UUID(3, random.nextInt(6)), "d29yZHM=");
        return new ReflectionRecorded(
                id, side(), LEARNER, words, any(List.of("WORK", "COACHING")), visibility, AUTHOR, side());
    }

    /** Retracted, read otherwise, or read again as it was told. */
    private ReceivedFact corrected(Told it) {
        it.now = switch (random.nextInt(4)) {
            case 0 -> null;
            case 1 -> it.first;
            default -> otherwise(it.first);
        };
        var data = new LinkedHashMap<String, Object>();
        data.put("corrects", it.fact.eventId());
        var now = it.now;
        if (now != null) {
            data.put("content", Map.of("type", it.fact.type(), "version", 1, "data", now));
            data.put("effectiveAt", at(now));
        }
        return add(
                it.fact.aggregate(),
                it.fact.aggregateId(),
                it.fact.aggregate() + ".event-corrected",
                data,
                Instant.now(),
                it.fact.eventId());
    }

    private Object otherwise(Object first) {
        return switch (first) {
            case ReflectionRecorded it -> recorded(it.reflectionId(), it.visibility());
            case ReflectionWidened it -> {
                var other = recorded(it.reflectionId(), it.visibility());
                yield new ReflectionWidened(
                        other.reflectionId(),
                        other.side(),
                        other.learner(),
                        other.learned(),
                        other.kind(),
                        other.visibility(),
                        other.authorId(),
                        other.authorSide());
            }
            case SessionFact.Held none -> new SessionFact.Held(moment());
            default -> new RelationshipFact.Activated(moment());
        };
    }

    private ReceivedFact tell(String aggregate, UUID id, Object body) {
        var type = aggregate
                + switch (body) {
                    case ReflectionRecorded none -> ".reflection-recorded";
                    case ReflectionWidened none -> ".reflection-widened";
                    case SessionFact.Held none -> ".held";
                    default -> ".activated";
                };
        var fact = add(aggregate, id, type, body, at(body), null);
        told.add(new Told(fact, body));
        return fact;
    }

    private ReceivedFact add(
            String aggregate, UUID id, String type, Object body, Instant effectiveAt, @Nullable UUID corrects) {
        var payload = Json.stored().writeValueAsString(body);
        steps.add("%s of %s: %s".formatted(type, id, payload));
        return new ReceivedFact(
                Ids.next(),
                aggregate.equals("session") ? "session" : "partner",
                aggregate,
                id,
                versions.merge(id, 1L, Long::sum),
                type,
                1,
                payload,
                "{\"actor\":\"%s\",\"correlation\":\"chance\",\"reliedOn\":[]}".formatted(AUTHOR),
                aggregate.equals("session") ? Map.of("relationship", RELATIONSHIP) : Map.of(),
                1,
                ++position,
                Instant.now(),
                effectiveAt,
                corrects);
    }

    private static Instant at(Object body) {
        return switch (body) {
            case SessionFact.Held it -> it.heldAt();
            case RelationshipFact.Activated it -> it.at() == null ? LONG_AGO : it.at();
            default -> LONG_AGO;
        };
    }

    private Instant moment() {
        return LONG_AGO.plus(Duration.ofHours(random.nextInt(500)));
    }

    private String side() {
        return any(List.of("A", "B"));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}

package colearn.insight.journey;

import colearn.platform.identity.Role;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.time.Ids;
import colearn.testkit.facts.Fact;
import colearn.testkit.facts.FactsFromOthers;
import colearn.testkit.facts.Told;
import colearn.testkit.http.Client;
import colearn.testkit.service.ServiceUnderTest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A hospital (side A) and the institute (side B) across industries, with ids of their own: what the other services say about them on their
 * topics, and the people who then talk to this service.
 */
final class Program {
    static final Instant HELD = Instant.parse("2026-02-10T10:00:00Z");
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final UUID hospital = Ids.next();
    final UUID relationship = Ids.next();
    final UUID session = Ids.next();
    final UUID nurse = Ids.next();
    final UUID coach = Ids.next();
    final UUID ward = Ids.next();
    final UUID institute = Ids.next();

    private final ServiceUnderTest service;
    private final FactsFromOthers partner;
    private final FactsFromOthers sessions;
    private final Map<UUID, SealedText> words = new HashMap<>();
    private final Map<UUID, Fact> reflections = new HashMap<>();
    private final Map<UUID, UUID> events = new HashMap<>();
    private @Nullable Told beginning;
    private boolean quiet;

    Program(ServiceUnderTest service) {
        this.service = service;
        this.partner = service.factsFrom("partner");
        this.sessions = service.factsFrom("session");
    }

    /** Both sides have members, and a session was held; long ago. */
    Program begun() {
        return begun(START);
    }

    /** Both sides have members since long ago, and a session was held before; activated at this moment. */
    Program begun(Instant activated) {
        var industry = Map.of("scheme", "ISIC", "version", "4", "code", "8610", "primary", true, "heading", "Q");
        beginning = partner.tell(List.of(
                        partner.fact("partner.registered", hospital)
                                .with("name", "City Hospital")
                                .with("industries", List.of(industry)),
                        partner.fact("relationship.proposed", relationship)
                                .with("level", "CROSS_INDUSTRY")
                                .with("sideA", side("admission ward", ward, hospital))
                                .with("sideB", side("the institute", institute, null))
                                .with("purpose", "admit a patient")
                                .effective(START),
                        joined("A", nurse),
                        joined("B", coach),
                        partner.fact("relationship.activated", relationship)
                                .with("at", activated)
                                .effective(activated)))
                .getLast();
        heard(sessions.tell(ofSession("session.held").with("heldAt", HELD)));
        return this;
    }

    void anotherHeld(Instant at) {
        heard(sessions.tell(sessions.fact("session.held", Ids.next())
                .with("heldAt", at)
                .parent("relationship", relationship)
                .effective(at)));
    }

    private static Map<String, ?> side(String label, UUID party, @Nullable UUID partnerId) {
        var of = new HashMap<String, Object>(Map.of("type", "UNIT", "id", party, "label", label));
        if (partnerId != null) {
            of.put("partnerId", partnerId);
        }
        return Map.of("parties", List.of(of));
    }

    private Fact joined(String side, UUID person) {
        return partner.fact("relationship.side-member-joined", relationship)
                .with("side", side)
                .with("personId", person)
                .with("from", "2026-01-01")
                .effective(START);
    }

    private Fact ofSession(String type) {
        return sessions.fact(type, session).parent("relationship", relationship).effective(HELD);
    }

    /** Somebody of a side writes what the hospital's ward learned. */
    UUID wardLearned(String what, String visibility, UUID author, String authorSide) {
        return learned("A", ward, what, visibility, author, authorSide);
    }

    /** Somebody of a side writes what the institute learned. */
    UUID instituteLearned(String what, String visibility, UUID author, String authorSide) {
        return learned("B", institute, what, visibility, author, authorSide);
    }

    private UUID learned(String side, UUID learner, String what, String visibility, UUID author, String authorSide) {
        var id = Ids.next();
        words.put(id, sessions.seal(what));
        var said = reflection("session.reflection-recorded", id, visibility, author, authorSide)
                .with("side", side)
                .with("learner", learner);
        var told = sessions.tell(said);
        reflections.put(id, said);
        events.put(id, told.eventId());
        heard(told);
        return id;
    }

    /** Its author says it in other words. */
    Told amends(UUID reflection, String what) {
        var said = Objects.requireNonNull(reflections.get(reflection)).with("learned", sessions.seal(what));
        return corrected(
                reflection,
                correction -> correction.with("content", content(said)).with("effectiveAt", HELD));
    }

    /** It is read again as it was said. */
    Told standsAgain(UUID reflection) {
        var said = Objects.requireNonNull(reflections.get(reflection));
        return corrected(
                reflection,
                correction -> correction.with("content", content(said)).with("effectiveAt", HELD));
    }

    Told retracts(UUID reflection) {
        return corrected(reflection, correction -> correction.without("content").without("effectiveAt"));
    }

    /** It was activated at another moment than was said. */
    Told begunAfterAll(Instant at) {
        var activated = partner.fact("relationship.activated", relationship).with("at", at);
        return partner.tell(partner.fact("relationship.event-corrected", relationship)
                .with("corrects", Objects.requireNonNull(beginning).eventId())
                .with("content", content(activated))
                .with("effectiveAt", at));
    }

    private static Map<String, Object> content(Fact said) {
        return Map.of("type", said.type(), "version", 1, "data", said.data());
    }

    private Told corrected(UUID reflection, UnaryOperator<Fact> how) {
        var correction =
                ofSession("session.event-corrected").with("corrects", Objects.requireNonNull(events.get(reflection)));
        return sessions.tell(how.apply(correction));
    }

    private Fact reflection(String type, UUID id, String visibility, UUID author, String authorSide) {
        return ofSession(type)
                .with("reflectionId", id)
                .with("learned", words.get(id))
                .with("kind", "WORK")
                .with("visibility", visibility)
                .with("authorId", author)
                .with("authorSide", authorSide);
    }

    /** The nurse lets the program's staff read what the ward learned; the first that others hear of it, if it was private. */
    UUID widened(UUID known) {
        heard(sessions.tell(reflection("session.reflection-widened", known, "PROGRAM", nurse, "A")
                .with("side", "A")
                .with("learner", ward)));
        return known;
    }

    UUID wasPrivate(String what) {
        var id = Ids.next();
        words.put(id, sessions.seal(what));
        return widened(id);
    }

    /** Another of the hospital's side; heard of, and not waited for. */
    Told joins(UUID person) {
        return partner.tell(joined("A", person));
    }

    void leaves(UUID person, String side, String from) {
        heard(partner.tell(partner.fact("relationship.side-member-left", relationship)
                .with("side", side)
                .with("personId", person)
                .with("from", from)));
    }

    /** As when somebody's name was in it. */
    void forget(UUID learning) {
        service.bean(SealedTexts.class).destroy(words.get(learning).key());
    }

    /** While nobody answers. */
    <T> T quietly(Supplier<T> telling) {
        quiet = true;
        try {
            return telling.get();
        } finally {
            quiet = false;
        }
    }

    void heard(Told told) {
        if (quiet) {
            return;
        }
        manager().after(told.position()).eventually("/matrix?limit=1", it -> it.expect(200));
    }

    Client manager() {
        return service.as(service.tokens().manager());
    }

    Client nurse() {
        return service.as(service.tokens().member(nurse, hospital));
    }

    Client coach() {
        return as(coach, Role.COACH);
    }

    Client as(UUID person, Role role) {
        return service.as(service.tokens().of(person, role));
    }
}

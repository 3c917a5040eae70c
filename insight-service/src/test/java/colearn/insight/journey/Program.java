package colearn.insight.journey;

import colearn.insight.Story;
import colearn.insight.received.PartnerFact;
import colearn.insight.received.PartnerFact.Industry;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.RelationshipFact.Party;
import colearn.insight.received.RelationshipFact.SideAgreed;
import colearn.insight.received.SessionFact;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.identity.Role;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.time.Ids;
import colearn.testkit.http.Client;
import colearn.testkit.service.ServiceUnderTest;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A hospital (side A) and the institute (side B) across industries, with ids of their own: what the other services say about them, put into
 * this service's log, and the people who then talk to this service.
 */
final class Program {
    static final Instant HELD = Instant.parse("2026-02-10T10:00:00Z");
    private static final LocalDate LONG_AGO = LocalDate.parse("2026-01-01");

    final UUID hospital = Ids.next();
    final UUID relationship = Ids.next();
    final UUID session = Ids.next();
    final UUID nurse = Ids.next();
    final UUID coach = Ids.next();
    final Party ward = new Party("UNIT", Ids.next(), "admission ward", hospital);
    final Party institute = new Party("ORGANISATION", Ids.next(), "the institute", null);

    private final ServiceUnderTest service;
    private final Story story = new Story();
    private final Map<UUID, SealedText> words = new HashMap<>();

    Program(ServiceUnderTest service) {
        this.service = service;
    }

    /** Both sides have members, and a session was held. */
    Program begun() {
        var start = Instant.parse("2026-01-01T00:00:00Z");
        story.partner(
                hospital,
                new PartnerFact.Registered("City Hospital", List.of(new Industry("ISIC", "8610", true))),
                start);
        story.relationship(
                relationship,
                new RelationshipFact.Proposed(
                        "CROSS_INDUSTRY",
                        new SideAgreed(List.of(ward)),
                        new SideAgreed(List.of(institute)),
                        "admit a patient",
                        null,
                        null),
                start);
        story.relationship(relationship, new RelationshipFact.SideMemberJoined("A", nurse, LONG_AGO), start);
        story.relationship(relationship, new RelationshipFact.SideMemberJoined("B", coach, LONG_AGO), start);
        story.relationship(relationship, new RelationshipFact.Activated(), start);
        story.session(session, relationship, new SessionFact.Held(), HELD);
        hear();
        return this;
    }

    /** Somebody of a side writes what the hospital's ward learned. */
    UUID wardLearned(String what, String visibility, UUID author, String authorSide) {
        return learned("A", ward.id(), what, visibility, author, authorSide);
    }

    /** Somebody of a side writes what the institute learned. */
    UUID instituteLearned(String what, String visibility, UUID author, String authorSide) {
        return learned("B", institute.id(), what, visibility, author, authorSide);
    }

    private UUID learned(String side, UUID learner, String what, String visibility, UUID author, String authorSide) {
        var id = Ids.next();
        words.put(id, service.bean(SealedTexts.class).seal(what));
        story.session(
                session,
                relationship,
                new SessionFact.ReflectionRecorded(
                        id, side, learner, words.get(id), "WORK", visibility, author, authorSide),
                HELD);
        hear();
        visible(id);
        return id;
    }

    void say(RelationshipFact fact) {
        story.relationship(relationship, fact, Instant.parse("2026-03-01T00:00:00Z"));
        hear();
    }

    /** As when somebody's name was in it. */
    void forget(UUID learning) {
        service.bean(SealedTexts.class).destroy(words.get(learning).key());
    }

    private void visible(UUID learning) {
        manager().eventually("/learnings/" + learning, it -> it.expect(200));
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

    private void hear() {
        var database = service.bean(DatabaseSettings.class);
        var loader = database.loader();
        try (var connection = DriverManager.getConnection(database.url(), loader.username(), loader.password())) {
            connection.setAutoCommit(false);
            service.bean(ReceivedFacts.class).append(connection, story.facts());
            connection.commit();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

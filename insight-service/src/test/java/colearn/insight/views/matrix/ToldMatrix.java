package colearn.insight.views.matrix;

import colearn.insight.Story;
import colearn.insight.configuration.LearningConfiguration;
import colearn.insight.configuration.ReadViewConfiguration;
import colearn.insight.configuration.ReceivedConfiguration;
import colearn.insight.received.PartnerFact;
import colearn.insight.received.PartnerFact.Industry;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.RelationshipFact.Party;
import colearn.insight.received.RelationshipFact.SideAgreed;
import colearn.insight.received.SessionFact;
import colearn.insight.views.partner.PartnerRows;
import colearn.insight.views.partner.PartnerView;
import colearn.platform.eventlog.LogReader;
import colearn.platform.http.Paging;
import colearn.platform.json.Json;
import colearn.platform.secrets.SealedText;
import colearn.testkit.ServiceCore;
import colearn.testkit.ServiceDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A program of three relationships, told once for all the tests that look at its matrix. */
final class ToldMatrix {
    static final UUID HOSPITAL = id(101);
    static final UUID BAKERY = id(102);
    static final UUID INSTITUTE = id(103);
    static final UUID LINE = id(1);
    static final UUID ADMISSION = id(2);
    static final UUID PROGRAM = id(3);
    static final UUID UNHEARD_OF = id(4);
    static final UUID ADMISSION_SESSION = id(201);
    static final UUID NURSE = id(301);
    static final UUID COACH = id(302);
    static final UUID LEARNED_BY_HOSPITAL = id(401);
    static final UUID LEARNED_BY_INSTITUTE = id(402);
    static final UUID LEARNED_ON_THE_LINE = id(403);
    static final UUID WRITTEN_FOR_THE_BAKERY = id(404);

    static final Paging ALL = new Paging(Optional.empty(), 200);
    static final MatrixRows ROWS = new MatrixRows(Json.stored());
    static final PartnerRows PARTNERS = new PartnerRows();
    private static final ServiceDatabase DATABASE = new ServiceDatabase("insight");
    private static final ServiceCore SERVICE = told();

    private static ServiceCore told() {
        var service = new ServiceCore(
                DATABASE, LearningConfiguration.class, ReceivedConfiguration.class, ReadViewConfiguration.class);
        try {
            service.hear(story().facts());
            // Four are recorded, and three of them confirmed by writing. Another thread would wait for this class.
            Awaitility.await().pollInSameThread().until(() -> learningEvents(service) == 7);
            service.seen(MatrixView.NAME);
            service.seen(PartnerView.NAME);
        } catch (SQLException | InterruptedException e) {
            throw new AssertionError(e);
        }
        return service;
    }

    /** The same service for all that look at it. */
    static ServiceCore service() {
        return SERVICE;
    }

    /**
     * A line in the hospital, where side A learned in January; the hospital and the institute across industries, both sides learned, in February
     * and March; the bakery and the institute, where the institute wrote for the bakery what the bakery has not confirmed; and a session of a
     * relationship that was not heard of.
     */
    static Story story() {
        var story = new Story();
        story.partner(
                HOSPITAL, new PartnerFact.Registered("Hospital", List.of(industry("8610", "Q"))), day("2026-01-01"));
        story.partner(BAKERY, new PartnerFact.Registered("Bakery", List.of(industry("1071", "C"))), day("2026-01-01"));
        story.partner(BAKERY, new PartnerFact.Renamed("The Bakery"), day("2026-01-02"));

        propose(story, LINE, "INDIVIDUAL", party("PERSON", null, HOSPITAL), party("GROUP", "team leaders", HOSPITAL));
        propose(story, ADMISSION, "CROSS_INDUSTRY", party("ORGANISATION", "Hospital", HOSPITAL), institute());
        propose(story, PROGRAM, "MISSION", party("ORGANISATION", "Bakery", BAKERY), institute());
        member(story, ADMISSION, "A", NURSE);
        member(story, ADMISSION, "B", COACH);
        for (var relationship : List.of(LINE, ADMISSION, PROGRAM)) {
            story.relationship(relationship, new RelationshipFact.Activated(Instant.EPOCH), day("2026-01-10"));
        }
        story.relationship(LINE, new RelationshipFact.Concluded(), day("2026-02-01"));

        story.session(id(202), LINE, new SessionFact.Held(day("2026-01-15")), day("2026-01-15"));
        reflect(story, LINE, id(202), LEARNED_ON_THE_LINE, "A", "WORK", "A", "2026-01-15");
        story.session(ADMISSION_SESSION, ADMISSION, new SessionFact.Held(day("2026-02-10")), day("2026-02-10"));
        reflect(story, ADMISSION, ADMISSION_SESSION, LEARNED_BY_HOSPITAL, "A", "WORK", "A", "2026-02-10");
        reflect(story, ADMISSION, id(205), LEARNED_BY_INSTITUTE, "B", "BUSINESS", "B", "2026-03-05");
        reflect(story, PROGRAM, id(203), WRITTEN_FOR_THE_BAKERY, "A", "WORK", "B", "2026-03-06");
        story.session(id(204), UNHEARD_OF, new SessionFact.Held(day("2026-03-07")), day("2026-03-07"));
        return story;
    }

    static List<MatrixRow> page(MatrixFilter filter) {
        return asManager(db -> ROWS.page(db, filter, Place.START, ALL).rows());
    }

    static List<UUID> in(String industry) {
        return asManager(db -> PARTNERS.in(db, industry));
    }

    static <T> T asManager(Function<JdbcClient, T> query) {
        return read("PROGRAM_MANAGER", null, id(999), query);
    }

    static <T> T read(
            @Nullable String role, @Nullable UUID partner, @Nullable UUID person, Function<JdbcClient, T> query) {
        try (var connection = DATABASE.app()) {
            connection.setAutoCommit(false);
            var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            set(client, "colearn.roles", role);
            set(client, "colearn.partner", partner);
            set(client, "colearn.person", person);
            return query.apply(client);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    static void set(JdbcClient client, String setting, @Nullable Object value) {
        if (value != null) {
            client.sql("select set_config(?, ?, true)")
                    .params(setting, value.toString())
                    .query(String.class)
                    .single();
        }
    }

    static long learningEvents(ServiceCore service) {
        return service.get(LogReader.class).after(0, 1_000).stream()
                .filter(event -> event.source().equals("insight"))
                .count();
    }

    static void propose(Story story, UUID relationship, String level, Party a, Party b) {
        story.relationship(
                relationship,
                new RelationshipFact.Proposed(
                        level, new SideAgreed(List.of(a)), new SideAgreed(List.of(b)), "purpose", null, null),
                day("2026-01-05"));
    }

    static void member(Story story, UUID relationship, String side, UUID person) {
        var from = LocalDate.parse("2026-01-06");
        story.relationship(relationship, new RelationshipFact.SideMemberJoined(side, person, from), day("2026-01-06"));
    }

    static void reflect(
            Story story, UUID relationship, UUID session, UUID id, String side, String kind, String by, String day) {
        var text = new SealedText(id(700), "c2VhbGVk");
        story.session(
                session,
                relationship,
                new SessionFact.ReflectionRecorded(id, side, id(600), text, kind, "RELATIONSHIP", NURSE, by),
                day(day));
    }

    static Party party(String type, @Nullable String label, UUID partner) {
        return new Party(type, id(500), label, partner);
    }

    static Party institute() {
        return new Party("ORGANISATION", INSTITUTE, "the institute", null);
    }

    static Industry industry(String code, String heading) {
        return new Industry("ISIC", code, true, heading);
    }

    static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    static UUID id(int number) {
        return UUID.fromString("0190c0de-0000-7000-8000-%012d".formatted(number));
    }

    private ToldMatrix() {}
}

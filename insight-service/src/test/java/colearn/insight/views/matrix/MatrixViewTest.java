package colearn.insight.views.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

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
import colearn.platform.json.Json;
import colearn.platform.secrets.SealedText;
import colearn.testkit.EveryView;
import colearn.testkit.ServiceCore;
import colearn.testkit.ServiceDatabase;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The matrix in PostgreSQL: what others said goes in, rows come out, for those who may see them. */
class MatrixViewTest {
    private static final UUID HOSPITAL = id(101);
    private static final UUID BAKERY = id(102);
    private static final UUID INSTITUTE = id(103);
    private static final UUID LINE = id(1);
    private static final UUID ADMISSION = id(2);
    private static final UUID PROGRAM = id(3);
    private static final UUID UNHEARD_OF = id(4);
    private static final UUID ADMISSION_SESSION = id(201);
    private static final UUID NURSE = id(301);
    private static final UUID COACH = id(302);
    private static final UUID LEARNED_BY_HOSPITAL = id(401);
    private static final UUID LEARNED_BY_INSTITUTE = id(402);
    private static final UUID LEARNED_ON_THE_LINE = id(403);
    private static final UUID WRITTEN_FOR_THE_BAKERY = id(404);

    private static final MatrixRows ROWS = new MatrixRows(Json.stored());
    private static final PartnerRows PARTNERS = new PartnerRows();
    private static ServiceDatabase database;
    private static ServiceCore service;

    @BeforeAll
    static void tell() throws Exception {
        database = new ServiceDatabase("insight");
        service = new ServiceCore(
                database, LearningConfiguration.class, ReceivedConfiguration.class, ReadViewConfiguration.class);
        service.hear(story().facts());
        // Four are recorded, and three of them confirmed by writing.
        Awaitility.await().until(() -> learningEvents() == 7);
        service.seen(MatrixView.NAME);
        service.seen(PartnerView.NAME);
    }

    @AfterAll
    static void end() {
        service.close();
    }

    /**
     * A line in the hospital, where side A learned in January; the hospital and the institute across industries, both sides learned, in February
     * and March; the bakery and the institute, where the institute wrote for the bakery what the bakery has not confirmed; and a session of a
     * relationship that was not heard of.
     */
    private static Story story() {
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

    @Test
    void theMatrixIsOrderedByLevelAndThenByAgeAndShowsOnlyWhatWasProposed() {
        assertThat(ids(MatrixFilter.NONE)).containsExactly(LINE, ADMISSION, PROGRAM);
    }

    @Test
    void aPageGoesOnWhereTheLastOneEnded() {
        var first = asManager(db -> ROWS.page(db, MatrixFilter.NONE, Place.START, 2));
        var second = asManager(db -> ROWS.page(db, MatrixFilter.NONE, Place.of(first.getLast()), 2));
        assertThat(first).extracting(MatrixRow::relationshipId).containsExactly(LINE, ADMISSION);
        assertThat(second).extracting(MatrixRow::relationshipId).containsExactly(PROGRAM);
    }

    @Test
    void balanceCountsConfirmedLearningsAlone() {
        assertThat(ids(balance(Balance.BALANCED))).containsExactly(ADMISSION);
        assertThat(ids(balance(Balance.ONE_SIDED))).containsExactly(LINE);
        assertThat(ids(balance(Balance.SILENT)))
                .as("attributed is not confirmed")
                .containsExactly(PROGRAM);
    }

    @Test
    void balanceInSqlIsBalanceInJava() {
        for (var balance : Balance.values()) {
            assertThat(page(balance(balance))).isNotEmpty().allMatch(row -> row.balance() == balance);
        }
    }

    @Test
    void levelAndPartnerFilter() {
        assertThat(ids(new MatrixFilter(Level.MISSION, null, null, null, null))).containsExactly(PROGRAM);
        assertThat(ids(partners(List.of(HOSPITAL)))).containsExactly(LINE, ADMISSION);
        assertThat(ids(partners(List.of(HOSPITAL, BAKERY)))).containsExactly(LINE, ADMISSION, PROGRAM);
        assertThat(ids(partners(List.of())))
                .as("no partner is in that industry")
                .isEmpty();
    }

    @Test
    void aPeriodCountsItsOwnDaysAndShowsWhoWasActiveThen() {
        assertThat(ids(period("2026-02-01", "2026-03-01", null)))
                .as("the line was concluded on the first of February")
                .containsExactly(LINE, ADMISSION, PROGRAM);
        assertThat(ids(period("2026-02-02", "2026-03-01", null))).containsExactly(ADMISSION, PROGRAM);
        assertThat(ids(period(null, "2026-01-10", null)))
                .as("nothing was active yet")
                .isEmpty();
        assertThat(ids(period("2026-02-02", "2026-03-01", Balance.ONE_SIDED)))
                .as("the institute learned in March")
                .containsExactly(ADMISSION);
    }

    @Test
    void theRollUpAddsUpEachLevel() {
        assertThat(levels(MatrixFilter.NONE))
                .containsExactly(
                        new LevelSum(Level.INDIVIDUAL, 1, 0, 1, 0, 1, 0, 0),
                        new LevelSum(Level.CROSS_INDUSTRY, 1, 1, 0, 0, 1, 0, 1),
                        new LevelSum(Level.MISSION, 1, 0, 0, 1, 0, 0, 0));
        assertThat(levels(balance(Balance.SILENT))).containsExactly(new LevelSum(Level.MISSION, 1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void aRowIsFoundByItsIdAndByALearning() {
        assertThat(row(ADMISSION)).isPresent();
        assertThat(row(UNHEARD_OF)).as("not proposed yet").isEmpty();
        assertThat(rowOfLearning(WRITTEN_FOR_THE_BAKERY))
                .map(MatrixRow::relationshipId)
                .contains(PROGRAM);
        assertThat(rowOfLearning(id(499))).isEmpty();
    }

    @Test
    void aCellLeadsToTheEventsThatItWasMadeFromAndToThoseOfTheSessionBehind() {
        var parts = Set.of(LEARNED_BY_HOSPITAL.toString(), ADMISSION_SESSION.toString());
        var lines = evidence(parts);
        assertThat(lines)
                .extracting(EvidenceLine::source, EvidenceLine::type)
                .containsExactlyInAnyOrder(
                        tuple("session", "session.held"),
                        tuple("session", "session.reflection-recorded"),
                        tuple("insight", "learning.recorded"),
                        tuple("insight", "learning.confirmed"));
        assertThat(lines).extracting(EvidenceLine::position).isSorted().doesNotHaveDuplicates();
        assertThat(lines).extracting(EvidenceLine::effectiveAt).containsOnly(day("2026-02-10"));
    }

    @Test
    void theWholeRowLeadsToEverything() {
        assertThat(evidence(null))
                .extracting(EvidenceLine::type)
                .contains("relationship.proposed", "relationship.activated", "relationship.side-member-joined")
                .hasSize(4 + 3 + 4);
    }

    @Test
    void aPartnerReadsItsOwnRelationshipsAndAMemberTheirs() {
        assertThat(everything("PARTNER_MEMBER", HOSPITAL, id(999))).containsExactly(LINE, ADMISSION);
        assertThat(everything("PARTNER_MEMBER", BAKERY, id(999))).containsExactly(PROGRAM);
        assertThat(everything("OPERATOR", null, NURSE)).containsExactly(ADMISSION);
        assertThat(everything("COACH", null, id(999))).hasSize(3);
        assertThat(everything("ANALYST", null, id(999))).hasSize(3);
    }

    @Test
    void whoIsNobodyReadsNothing() {
        assertThat(everything("OPERATOR", null, id(999))).isEmpty();
        assertThat(everything(null, null, null)).isEmpty();
    }

    @Test
    void partnersAreKnownByTheirPresentNamesAndByTheirIndustries() {
        Map<UUID, String> names = asManager(db -> PARTNERS.names(db, List.of(HOSPITAL, BAKERY, id(199))));
        assertThat(names).isEqualTo(Map.of(HOSPITAL, "Hospital", BAKERY, "The Bakery"));
        assertThat(in("C")).containsExactly(BAKERY);
        assertThat(in("86")).containsExactly(HOSPITAL);
        assertThat(in("Q")).as("the heading that 8610 stands under").containsExactly(HOSPITAL);
        assertThat(in("q")).isEmpty();
    }

    private static List<UUID> everything(@Nullable String role, @Nullable UUID partner, @Nullable UUID person) {
        return read(role, partner, person, db -> ROWS.page(db, MatrixFilter.NONE, Place.START, 100)).stream()
                .map(MatrixRow::relationshipId)
                .toList();
    }

    private static List<UUID> ids(MatrixFilter filter) {
        return page(filter).stream().map(MatrixRow::relationshipId).toList();
    }

    private static List<MatrixRow> page(MatrixFilter filter) {
        return asManager(db -> ROWS.page(db, filter, Place.START, 100));
    }

    private static List<LevelSum> levels(MatrixFilter filter) {
        return asManager(db -> ROWS.levels(db, filter));
    }

    private static Optional<MatrixRow> row(UUID relationship) {
        return asManager(db -> ROWS.row(db, relationship));
    }

    private static Optional<MatrixRow> rowOfLearning(UUID learning) {
        return asManager(db -> ROWS.rowOfLearning(db, learning));
    }

    private static List<EvidenceLine> evidence(@Nullable Set<String> parts) {
        return asManager(db -> new EvidenceRows().of(db, ADMISSION, parts));
    }

    private static List<UUID> in(String industry) {
        return asManager(db -> PARTNERS.in(db, industry));
    }

    private static <T> T asManager(Function<JdbcClient, T> query) {
        return read("PROGRAM_MANAGER", null, id(999), query);
    }

    private static <T> T read(
            @Nullable String role, @Nullable UUID partner, @Nullable UUID person, Function<JdbcClient, T> query) {
        try (var connection = database.app()) {
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

    private static void set(JdbcClient client, String setting, @Nullable Object value) {
        if (value != null) {
            client.sql("select set_config(?, ?, true)")
                    .params(setting, value.toString())
                    .query(String.class)
                    .single();
        }
    }

    private static long learningEvents() {
        return service.get(LogReader.class).after(0, 1_000).stream()
                .filter(event -> event.source().equals("insight"))
                .count();
    }

    private static void propose(Story story, UUID relationship, String level, Party a, Party b) {
        story.relationship(
                relationship,
                new RelationshipFact.Proposed(
                        level, new SideAgreed(List.of(a)), new SideAgreed(List.of(b)), "purpose", null, null),
                day("2026-01-05"));
    }

    private static void member(Story story, UUID relationship, String side, UUID person) {
        var from = LocalDate.parse("2026-01-06");
        story.relationship(relationship, new RelationshipFact.SideMemberJoined(side, person, from), day("2026-01-06"));
    }

    private static void reflect(
            Story story, UUID relationship, UUID session, UUID id, String side, String kind, String by, String day) {
        var text = new SealedText(id(700), "c2VhbGVk");
        story.session(
                session,
                relationship,
                new SessionFact.ReflectionRecorded(id, side, id(600), text, kind, "RELATIONSHIP", NURSE, by),
                day(day));
    }

    private static Party party(String type, @Nullable String label, UUID partner) {
        return new Party(type, id(500), label, partner);
    }

    private static Party institute() {
        return new Party("ORGANISATION", INSTITUTE, "the institute", null);
    }

    private static Industry industry(String code, String heading) {
        return new Industry("ISIC", code, true, heading);
    }

    private static MatrixFilter balance(Balance balance) {
        return new MatrixFilter(null, null, null, null, balance);
    }

    private static MatrixFilter partners(List<UUID> partners) {
        return new MatrixFilter(null, partners, null, null, null);
    }

    private static MatrixFilter period(@Nullable String from, @Nullable String until, @Nullable Balance balance) {
        return new MatrixFilter(
                null, null, from == null ? null : day(from), until == null ? null : day(until), balance);
    }

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static UUID id(int number) {
        return UUID.fromString("0190c0de-0000-7000-8000-%012d".formatted(number));
    }

    @TestFactory
    Stream<DynamicTest> rowsThatAreBuiltAnewEqualTheLiveOnes() {
        return EveryView.rebuiltEqualsLive(service);
    }
}

package colearn.partner.views;

import static colearn.partner.views.Program.INSTITUTE;
import static colearn.partner.views.Program.MANAGER;
import static colearn.partner.views.Program.MARCH;
import static colearn.partner.views.Program.ZONE;
import static colearn.partner.views.Program.reader;
import static colearn.partner.views.Program.sealed;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementSide;
import colearn.partner.domain.partner.Criterion;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerName;
import colearn.partner.domain.person.Assignment;
import colearn.partner.domain.person.ProgramRole;
import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.GapAcknowledgement;
import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Membership;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.Side;
import colearn.partner.received.LearningFact;
import colearn.partner.views.agreement.AgreementRow;
import colearn.partner.views.agreement.AgreementRows;
import colearn.partner.views.agreement.AgreementView;
import colearn.partner.views.directory.DirectoryFilter;
import colearn.partner.views.directory.DirectoryRows;
import colearn.partner.views.directory.DirectoryView;
import colearn.partner.views.directory.PartnerRow;
import colearn.partner.views.person.PersonRow;
import colearn.partner.views.person.PersonRows;
import colearn.partner.views.person.PersonView;
import colearn.partner.views.relationship.Course;
import colearn.partner.views.relationship.RelationshipFilter;
import colearn.partner.views.relationship.RelationshipRow;
import colearn.partner.views.relationship.RelationshipRows;
import colearn.partner.views.relationship.RelationshipView;
import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import colearn.platform.time.Ids;
import colearn.platform.views.Build;
import colearn.platform.views.Builds;
import colearn.platform.views.Views;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Partners, agreements, persons and relationships in PostgreSQL: rows for those who may see them, the same when they are built anew. */
class PartnerServiceViewTest {
    private static final Paging ALL = new Paging(Optional.empty(), 200);
    private static final String[] VIEWS = {
        DirectoryView.NAME, AgreementView.NAME, PersonView.NAME, RelationshipView.NAME
    };
    private static final DirectoryRows PARTNERS = new DirectoryRows(Json.stored());
    private static final AgreementRows AGREEMENTS = new AgreementRows(Json.stored());
    private static final PersonRows PERSONS = new PersonRows(Json.stored());
    private static final RelationshipRows RELATIONSHIPS = new RelationshipRows(Json.stored());
    private static final UUID LEARNED_BY_PARTNER = Ids.next();
    private static final UUID LEARNED_BY_INSTITUTE = Ids.next();

    private static final GapAcknowledgement GAP = new GapAcknowledgement(MANAGER, sealed("nobody had time"));

    private static Program program;
    private static UUID hospital;
    private static UUID bakery;
    private static UUID foundry;
    private static UUID nurse;
    private static UUID baker;
    private static UUID apprentice;
    private static UUID coach;
    private static UUID signed;
    private static UUID drafted;
    private static UUID concluded;
    private static UUID active;
    private static UUID proposed;
    private static UUID silent;

    @BeforeAll
    static void tell() throws Exception {
        program = new Program();
        hospital = program.partner("Zürich Hospital", "8610", "Kantonsspital");
        bakery = program.partner("the bakery", "C1071");
        foundry = program.partner("Ångström Foundry", "2431");
        nurse = program.person(hospital);
        baker = program.person(bakery);
        apprentice = program.person(bakery);
        coach = program.person(INSTITUTE);
        program.assignRole(coach);

        program.admit(hospital);
        program.admit(bakery);
        program.partner(bakery, new PartnerCommand.Rename(new PartnerName("The Old Bakery")));
        program.partner(bakery, new PartnerCommand.Pause(sealed("rebuilding")));
        program.partner(foundry, new PartnerCommand.Assess(Criterion.WILLINGNESS_TO_SHARE, sealed("shares")));

        signed = program.agreement(hospital);
        program.agreement(signed, new AgreementCommand.Propose());
        program.sign(signed, AgreementSide.INSTITUTE, coach, INSTITUTE);
        program.sign(signed, AgreementSide.PARTNER, nurse, hospital);
        drafted = program.agreement(bakery);

        concluded = program.mission(hospital, "8610", nurse, coach);
        program.activate(concluded, hospital, "8610");
        program.learning(concluded, LEARNED_BY_PARTNER, 1, new LearningFact.Recorded("A"));
        program.learning(concluded, LEARNED_BY_PARTNER, 2, new LearningFact.Confirmed());
        program.learning(concluded, LEARNED_BY_INSTITUTE, 1, new LearningFact.Recorded("B"));
        program.learning(concluded, LEARNED_BY_INSTITUTE, 2, new LearningFact.Confirmed());
        program.held(concluded, Instant.parse("2026-03-09T13:00:00Z"));
        program.held(concluded, Instant.parse("2026-03-02T13:00:00Z"));
        program.relationship(
                concluded,
                new RelationshipCommand.Conclude(
                        List.of(
                                new ConfirmedLearning(Side.A, LEARNED_BY_PARTNER),
                                new ConfirmedLearning(Side.B, LEARNED_BY_INSTITUTE)),
                        Optional.empty()));
        program.learning(concluded, LEARNED_BY_INSTITUTE, 3, new LearningFact.Disputed());

        active = program.individual(bakery, "1071", apprentice, baker);
        program.join(active, Side.A, coach);
        program.relationship(active, new RelationshipCommand.LeaveSide(coach, LocalDate.of(2026, 4, 1), ZONE));
        proposed = program.mission(bakery, "1071", baker, coach);
        silent = program.mission(foundry, "2431", coach, nurse);
        program.activate(silent, foundry, "2431");
        program.relationship(silent, new RelationshipCommand.Conclude(List.of(), Optional.of(GAP)));
        program.held(Ids.next(), Instant.parse("2026-03-09T13:00:00Z"));
        program.seen(VIEWS);
    }

    @AfterAll
    static void end() {
        program.close();
    }

    private static Caller manager() {
        return reader(Role.PROGRAM_MANAGER);
    }

    private static Caller member(UUID person, UUID partner) {
        return reader(person, Role.PARTNER_MEMBER, partner);
    }

    @Nested
    class Directory {
        @Test
        void isSortedByNameAsNamesAreCompared() {
            assertThat(partners(DirectoryFilter.NONE, manager())).containsExactly(foundry, bakery, hospital);
        }

        @Test
        void showsWhereEachPartnerStandsAndWhy() {
            var row = find(bakery);
            assertThat(row.name()).isEqualTo("The Old Bakery");
            assertThat(row.standing()).isEqualTo(PartnerStanding.PAUSED);
            assertThat(row.why()).isNotNull();
            assertThat(row.version())
                    .as("registered, 3 times assessed, admitted, renamed, paused")
                    .isEqualTo(7);
            assertThat(row.evidence()).containsOnlyKeys(Criterion.values());
            assertThat(row.evidence().get(Criterion.EXECUTIVE_COMMITMENT).by()).isEqualTo(MANAGER);
            assertThat(find(hospital).why()).isNull();
            assertThat(find(foundry).standing()).isEqualTo(PartnerStanding.PROSPECT);
        }

        @Test
        void filtersByStanding() {
            assertThat(partners(new DirectoryFilter(PartnerStanding.ACTIVE, null, null), manager()))
                    .containsExactly(hospital);
        }

        @Test
        void filtersByIndustryByCodeBeginningOrHeading() {
            assertThat(industry("8610")).containsExactly(hospital);
            assertThat(industry("86")).containsExactly(hospital);
            assertThat(industry("Q")).containsExactly(hospital);
            assertThat(industry("C")).containsExactly(foundry, bakery);
            assertThat(industry("61")).isEmpty();
        }

        @Test
        void findsAPartnerByAnyOfItsNamesHoweverTheyAreWritten() {
            assertThat(text("ZURICH  hosp")).containsExactly(hospital);
            assertThat(text("kantons")).containsExactly(hospital);
            assertThat(text("angstrom")).containsExactly(foundry);
            assertThat(text("the bakery")).as("what it was called before").isEmpty();
            assertThat(text("%")).isEmpty();
            assertThat(text("l\nk")).as("not across two names").isEmpty();
        }

        @Test
        void aPageGoesOnWhereTheLastOneEnded() {
            var rows = program.asks(
                    manager(), db -> PARTNERS.page(db, DirectoryFilter.NONE, new Paging(Optional.empty(), 1)));
            assertThat(rows).as("one more tells that there is a next page").hasSize(2);
            var next = new Paging(Optional.of(DirectoryRows.cursor(rows.getFirst())), 200);
            List<PartnerRow> found = program.asks(manager(), db -> PARTNERS.page(db, DirectoryFilter.NONE, next));
            assertThat(found).extracting(PartnerRow::partnerId).containsExactly(bakery, hospital);
        }

        @Test
        void aMemberSeesItsOwnPartnerAndStrangersSeeNone() {
            assertThat(partners(DirectoryFilter.NONE, member(nurse, hospital))).containsExactly(hospital);
            assertThat(partners(DirectoryFilter.NONE, reader(Role.ANALYST))).hasSize(3);
            assertThat(partners(DirectoryFilter.NONE, reader(Role.OPERATOR))).isEmpty();
            assertThat(partners(DirectoryFilter.NONE, null))
                    .as("nobody said who asks")
                    .isEmpty();
        }

        private List<UUID> industry(String code) {
            return partners(new DirectoryFilter(null, code, null), manager());
        }

        private List<UUID> text(String text) {
            return partners(new DirectoryFilter(null, null, text), manager());
        }

        private PartnerRow find(UUID partner) {
            return program.asks(manager(), db -> PARTNERS.find(db, partner)).orElseThrow();
        }
    }

    private static List<UUID> partners(DirectoryFilter filter, @Nullable Caller reader) {
        return program.asks(reader, db -> PARTNERS.page(db, filter, ALL)).stream()
                .map(PartnerRow::partnerId)
                .toList();
    }

    @Nested
    class Agreements {
        @Test
        void showsWhoHasSignedAndWhetherItBinds() {
            var row = find(signed, manager()).orElseThrow();
            assertThat(row.state()).isEqualTo(AgreementRow.State.ACTIVE);
            assertThat(row.signatures())
                    .extracting(AgreementRow.Signature::personId)
                    .containsExactly(coach, nurse);
            assertThat(row.version()).isEqualTo(5);
            assertThat(row.inEffect(Instant.parse("2026-09-01T03:59:59Z")))
                    .as("still August in Detroit")
                    .isTrue();
            assertThat(row.inEffect(Instant.parse("2026-09-01T04:00:00Z"))).isFalse();
            assertThat(find(drafted, manager()).orElseThrow().inEffect(Instant.parse("2026-06-01T00:00:00Z")))
                    .isFalse();
        }

        @Test
        void listsThoseOfAPartner() {
            assertThat(list(null, manager())).containsExactly(signed, drafted);
            assertThat(list(bakery, manager())).containsExactly(drafted);
        }

        @Test
        void isBetweenTheTwoWhoSign() {
            assertThat(list(null, member(nurse, hospital))).containsExactly(signed);
            assertThat(find(drafted, member(nurse, hospital))).isEmpty();
            assertThat(list(null, reader(Role.COACH))).isEmpty();
            assertThat(list(null, reader(Role.ANALYST))).isEmpty();
            assertThat(list(null, null)).isEmpty();
        }

        private List<UUID> list(@Nullable UUID partner, @Nullable Caller reader) {
            return program.asks(reader, db -> AGREEMENTS.page(db, partner, ALL)).stream()
                    .map(AgreementRow::agreementId)
                    .toList();
        }

        private Optional<AgreementRow> find(UUID agreement, Caller reader) {
            return program.asks(reader, db -> AGREEMENTS.find(db, agreement));
        }
    }

    @Nested
    class Persons {
        @Test
        void keepsNamesSealedAndRolesDated() {
            var row = find(coach, manager()).orElseThrow();
            assertThat(row.name().key()).isEqualTo(coach);
            assertThat(row.roles())
                    .containsExactly(new Assignment(ProgramRole.COACH, MARCH, LocalDate.of(2026, 5, 31)));
            assertThat(row.version()).isEqualTo(3);
        }

        @Test
        void everybodySeesThemselves() {
            assertThat(find(apprentice, reader(apprentice, Role.PARTNER_MEMBER, bakery)))
                    .isPresent();
        }

        @Test
        void membersSeeThoseTheyWorkWithAlsoWhoLearnsWithoutSpeaking() {
            assertThat(find(coach, member(nurse, hospital))).isPresent();
            assertThat(find(nurse, reader(coach, Role.COACH, null))).isPresent();
            assertThat(find(apprentice, member(baker, bakery))).isPresent();
        }

        @Test
        void nobodyElseSeesAnybody() {
            assertThat(find(baker, member(nurse, hospital))).isEmpty();
            assertThat(find(baker, reader(apprentice, Role.PARTNER_MEMBER, bakery)))
                    .as("a learner speaks for nobody")
                    .isEmpty();
            assertThat(find(nurse, reader(Role.ANALYST))).isEmpty();
            assertThat(find(nurse, reader(Role.OPERATOR))).isEmpty();
            assertThat(find(nurse, null)).isEmpty();
        }

        private Optional<PersonRow> find(UUID person, @Nullable Caller reader) {
            return program.asks(reader, db -> PERSONS.find(db, person));
        }
    }

    @Nested
    class Relationships {
        @Test
        void showsItsSidesAndWhoSpeaksForThem() {
            var row = find(active);
            assertThat(row.terms().level()).isEqualTo(Level.INDIVIDUAL);
            assertThat(row.course().state()).isEqualTo(Course.State.PROPOSED);
            assertThat(row.members().all())
                    .containsExactly(
                            new Membership(Side.B, baker, MARCH, null),
                            new Membership(Side.A, coach, MARCH, LocalDate.of(2026, 4, 1)));
            assertThat(row.hasMember(coach, LocalDate.of(2026, 3, 31))).isTrue();
            assertThat(row.hasMember(coach, LocalDate.of(2026, 4, 1))).isFalse();
        }

        @Test
        void aConclusionIsToBeLookedAtAgainWhereALearningItReliedOnNoLongerCounts() {
            var row = find(concluded);
            assertThat(row.course().state()).isEqualTo(Course.State.CONCLUDED);
            assertThat(row.toReview()).containsExactly(new ConfirmedLearning(Side.B, LEARNED_BY_INSTITUTE));
            assertThat(find(proposed).toReview()).isEmpty();
        }

        @Test
        void theNewestSessionCountsWhateverTheOrderInWhichTheyWereLogged() {
            assertThat(find(concluded).heard().lastHeld()).isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
        }

        @Test
        void factsOfOthersDoNotChangeItsVersion() {
            assertThat(find(concluded).version())
                    .as("proposed, 2 joined, activated, concluded")
                    .isEqualTo(5);
        }

        @Test
        void whatWasNeverProposedHereMakesNoRow() {
            assertThat(list(RelationshipFilter.NONE, manager())).containsExactly(concluded, active, proposed, silent);
        }

        @Test
        void filtersByLevelPartnerStateAndMember() {
            assertThat(list(new RelationshipFilter(Level.MISSION, null, null, null), manager()))
                    .containsExactly(concluded, proposed, silent);
            assertThat(list(new RelationshipFilter(null, bakery, null, null), manager()))
                    .containsExactly(active, proposed);
            assertThat(list(new RelationshipFilter(null, null, Course.State.CONCLUDED, null), manager()))
                    .containsExactly(concluded, silent);
            assertThat(list(new RelationshipFilter(null, null, null, coach), manager()))
                    .containsExactly(concluded, active, proposed, silent);
            assertThat(list(new RelationshipFilter(Level.MISSION, null, null, baker), manager()))
                    .containsExactly(proposed);
        }

        @Test
        void aPageGoesOnWhereTheLastOneEnded() {
            var next = new Paging(Optional.of(Cursor.of(active)), 200);
            List<RelationshipRow> found =
                    program.asks(manager(), db -> RELATIONSHIPS.page(db, RelationshipFilter.NONE, next));
            assertThat(found).extracting(RelationshipRow::relationshipId).containsExactly(proposed, silent);
        }

        @Test
        void isForStaffItsPartnersAndItsMembers() {
            assertThat(list(RelationshipFilter.NONE, member(nurse, hospital))).containsExactly(concluded, silent);
            assertThat(list(RelationshipFilter.NONE, reader(Role.COACH))).hasSize(4);
            assertThat(list(RelationshipFilter.NONE, reader(nurse, Role.OPERATOR, null)))
                    .as("a member, whatever else")
                    .containsExactly(concluded, silent);
            assertThat(list(RelationshipFilter.NONE, reader(Role.OPERATOR))).isEmpty();
            assertThat(list(RelationshipFilter.NONE, null)).isEmpty();
        }

        @Test
        void twoPeopleShareWhatBothAreIn() {
            List<RelationshipRow> found = program.asks(manager(), db -> RELATIONSHIPS.shared(db, coach, apprentice));
            assertThat(found).extracting(RelationshipRow::relationshipId).containsExactly(active);
            List<RelationshipRow> none = program.asks(manager(), db -> RELATIONSHIPS.shared(db, nurse, baker));
            assertThat(none).isEmpty();
        }

        @Test
        void anAcknowledgedGapIsKept() {
            assertThat(find(silent).course().conclusion())
                    .satisfies(conclusion -> assertThat(conclusion.gap()).isEqualTo(GAP));
        }

        private RelationshipRow find(UUID relationship) {
            return program.asks(manager(), db -> RELATIONSHIPS.find(db, relationship))
                    .orElseThrow();
        }
    }

    private static List<UUID> list(RelationshipFilter filter, @Nullable Caller reader) {
        return program.asks(reader, db -> RELATIONSHIPS.page(db, filter, ALL)).stream()
                .map(RelationshipRow::relationshipId)
                .toList();
    }

    @Test
    void rowsThatAreBuiltAnewEqualTheLiveOnes() throws Exception {
        program.seen(VIEWS);
        for (var view : VIEWS) {
            var live = program.get(Views.class).fingerprint(view);
            var builds = program.get(Builds.class);
            var id = builds.rebuild(builds.view(view).orElseThrow(), MANAGER);
            Awaitility.await().until(() -> builds.find(id).orElseThrow().ended());
            assertThat(state(builds, id)).isEqualTo("DONE");
            assertThat(live.rows()).as(view).isPositive();
            assertThat(program.get(Views.class).fingerprint(view)).as(view).isEqualTo(live);
        }
    }

    private static String state(Builds builds, UUID id) {
        return builds.find(id).map(Build::state).orElseThrow();
    }
}

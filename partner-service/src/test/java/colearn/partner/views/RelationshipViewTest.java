package colearn.partner.views;

import static colearn.partner.views.Program.MARCH;
import static colearn.partner.views.Program.reader;
import static colearn.partner.views.Told.ALL;
import static colearn.partner.views.Told.GAP;
import static colearn.partner.views.Told.LEARNED_BY_INSTITUTE;
import static colearn.partner.views.Told.manager;
import static colearn.partner.views.Told.member;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Membership;
import colearn.partner.domain.relationship.Side;
import colearn.partner.views.relationship.Course;
import colearn.partner.views.relationship.RelationshipFilter;
import colearn.partner.views.relationship.RelationshipRow;
import colearn.partner.views.relationship.RelationshipRows;
import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Relationships: their sides, who speaks for them, and how they went. */
class RelationshipViewTest {
    private static final RelationshipRows RELATIONSHIPS = new RelationshipRows(Json.stored());
    private final Program program = Told.once().program;
    private final UUID hospital = Told.once().hospital;
    private final UUID bakery = Told.once().bakery;
    private final UUID nurse = Told.once().nurse;
    private final UUID baker = Told.once().baker;
    private final UUID apprentice = Told.once().apprentice;
    private final UUID coach = Told.once().coach;
    private final UUID concluded = Told.once().concluded;
    private final UUID active = Told.once().active;
    private final UUID proposed = Told.once().proposed;
    private final UUID silent = Told.once().silent;

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
        List<RelationshipRow> found = program.asks(
                manager(),
                db -> RELATIONSHIPS.page(db, RelationshipFilter.NONE, next).rows());
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

    private List<UUID> list(RelationshipFilter filter, @Nullable Caller reader) {
        return program.asks(reader, db -> RELATIONSHIPS.page(db, filter, ALL).rows()).stream()
                .map(RelationshipRow::relationshipId)
                .toList();
    }
}

package colearn.session.received;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is known of a relationship follows what was heard. */
class RelationshipFoldTest {
    private static final UUID PERSON = new UUID(2, 1);
    private static final UUID SOMEBODY_ELSE = new UUID(2, 2);
    private static final UUID HOSPITAL = new UUID(3, 1);
    private static final UUID WARD = new UUID(3, 2);
    private static final UUID INSTITUTE = new UUID(3, 3);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final RelationshipFact PROPOSED = new RelationshipFact.Proposed(
            new RelationshipFact.SideAgreed(List.of(new RelationshipFact.Party(WARD, HOSPITAL))),
            new RelationshipFact.SideAgreed(List.of(new RelationshipFact.Party(INSTITUTE, null))));

    private static KnownRelationship after(Object... facts) {
        var fold = new RelationshipFold();
        var known = fold.initial();
        for (var fact : facts) {
            known = fold.evolve(known, fact);
        }
        return known;
    }

    private static RelationshipFact joined(LocalDate from) {
        return new RelationshipFact.SideMemberJoined("A", PERSON, from);
    }

    private static RelationshipFact left(LocalDate from) {
        return new RelationshipFact.SideMemberLeft("A", PERSON, from);
    }

    @Test
    void itsStateIsWhatWasSaidLast() {
        assertThat(after().state()).isEqualTo(State.UNKNOWN);
        assertThat(after(PROPOSED).state()).isEqualTo(State.PROPOSED);
        assertThat(after(PROPOSED, new RelationshipFact.Activated()).state()).isEqualTo(State.ACTIVE);
        assertThat(after(PROPOSED, new RelationshipFact.BecameDormant()).state())
                .isEqualTo(State.DORMANT);
        assertThat(after(PROPOSED, new RelationshipFact.BecameDormant(), new RelationshipFact.Reactivated())
                        .state())
                .isEqualTo(State.ACTIVE);
        assertThat(after(PROPOSED, new RelationshipFact.Concluded()).state()).isEqualTo(State.CONCLUDED);
        assertThat(after(PROPOSED, "something else").state()).isEqualTo(State.PROPOSED);
    }

    @Test
    void itsPartiesStandOnTheirSide() {
        var known = after(PROPOSED);
        assertThat(known.partners()).containsExactly(HOSPITAL);
        assertThat(known.isPartyOf(Side.A, WARD)).isTrue();
        assertThat(known.isPartyOf(Side.B, WARD)).isFalse();
        assertThat(known.isPartyOf(Side.B, INSTITUTE)).isTrue();
        assertThat(after().isPartyOf(Side.A, WARD)).isFalse();
    }

    @Test
    void aMemberSpeaksFromTheFirstDayToTheDayBeforeLeaving() {
        var known = after(PROPOSED, joined(MAY), left(MAY.plusDays(10)));
        assertThat(known.sidesOf(PERSON, MAY.minusDays(1))).isEmpty();
        assertThat(known.sidesOf(PERSON, MAY)).isEqualTo(Set.of(Side.A));
        assertThat(known.sidesOf(PERSON, MAY.plusDays(9))).isEqualTo(Set.of(Side.A));
        assertThat(known.sidesOf(PERSON, MAY.plusDays(10))).isEmpty();
        assertThat(known.sidesOf(SOMEBODY_ELSE, MAY)).isEmpty();
    }

    @Test
    void whoComesBackSpeaksAgain() {
        var known = after(joined(MAY), left(MAY.plusDays(10)), joined(MAY.plusDays(20)));
        assertThat(known.sidesOf(PERSON, MAY.plusDays(5))).containsExactly(Side.A);
        assertThat(known.sidesOf(PERSON, MAY.plusDays(15))).isEmpty();
        assertThat(known.sidesOf(PERSON, MAY.plusDays(25))).containsExactly(Side.A);
    }

    @Test
    void whoLeavesAgainWasThereInBetween() {
        var known = after(joined(MAY), left(MAY.plusDays(10)), joined(MAY.plusDays(20)), left(MAY.plusDays(30)));
        assertThat(known.sidesOf(PERSON, MAY.plusDays(5))).containsExactly(Side.A);
        assertThat(known.sidesOf(PERSON, MAY.plusDays(15))).isEmpty();
        assertThat(known.sidesOf(PERSON, MAY.plusDays(25))).containsExactly(Side.A);
        assertThat(known.sidesOf(PERSON, MAY.plusDays(35))).isEmpty();
    }

    @Test
    void leavingOneSideIsNotLeavingTheOtherNorSomebodyElseLeaving() {
        var known = after(
                joined(MAY),
                new RelationshipFact.SideMemberJoined("B", PERSON, MAY),
                new RelationshipFact.SideMemberJoined("A", SOMEBODY_ELSE, MAY),
                left(MAY.plusDays(10)));
        assertThat(known.sidesOf(PERSON, MAY.plusDays(15))).containsExactly(Side.B);
        assertThat(known.sidesOf(SOMEBODY_ELSE, MAY.plusDays(15))).containsExactly(Side.A);
    }

    @Test
    void aPartnerIsActiveFromItsAdmissionAndNotWhilePaused() {
        var fold = new PartnerActivity();
        assertThat(fold.initial()).isFalse();
        assertThat(fold.evolve(false, new PartnerFact.Admitted())).isTrue();
        assertThat(fold.evolve(true, new PartnerFact.Paused())).isFalse();
        assertThat(fold.evolve(false, new PartnerFact.Resumed())).isTrue();
        assertThat(fold.evolve(true, "something else")).isTrue();
        assertThat(fold.evolve(false, "something else")).isFalse();
    }
}

package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.*;
import static colearn.partner.domain.relationship.Side.A;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.relationship.RelationshipCommand.BecomeDormant;
import colearn.partner.domain.relationship.RelationshipCommand.Reactivate;
import colearn.partner.domain.relationship.RelationshipEvent.Activated;
import colearn.partner.domain.relationship.RelationshipEvent.BecameDormant;
import colearn.partner.domain.relationship.RelationshipEvent.Concluded;
import colearn.partner.domain.relationship.RelationshipEvent.Reactivated;
import colearn.partner.domain.relationship.RelationshipEvent.SideMemberLeft;
import colearn.partner.domain.relationship.RelationshipRejection.IsConcluded;
import colearn.partner.domain.relationship.RelationshipRejection.IsDormant;
import colearn.partner.domain.relationship.RelationshipRejection.NotActivated;
import colearn.partner.domain.relationship.RelationshipRejection.NotProposed;
import colearn.partner.domain.relationship.RelationshipRejection.NotSilentLongEnough;
import colearn.testkit.DeciderSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sixty days in New York without a session, where the clock went forward on March 8: the same hour there is an hour earlier elsewhere. */
class DormancyTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final Instant OVER = Instant.parse("2026-05-01T13:00:00Z");
    private static final Instant HELD = Instant.parse("2026-04-10T13:00:00Z");
    private static final Instant OVER_AFTER_HELD = Instant.parse("2026-06-09T13:00:00Z");
    private static final DeciderSpec<RelationshipCommand, Relationship, RelationshipEvent> DORMANT =
            ACTIVE.given(new BecameDormant(ACTIVATED));

    private static BecomeDormant silent(Instant... held) {
        return new BecomeDormant(Stream.of(held).findFirst(), NEW_YORK);
    }

    private static Reactivate held(Instant... held) {
        return new Reactivate(Stream.of(held).findFirst(), NEW_YORK);
    }

    @Test
    void theSixtyDaysBeginWithItsActivation() {
        ACTIVE.at(OVER.minusSeconds(1)).when(silent()).thenRejected(new NotSilentLongEnough(OVER));
        ACTIVE.at(OVER).when(silent()).then(new BecameDormant(ACTIVATED)).effective(OVER);
    }

    @Test
    void recordedLateItIsEffectiveWhenTheyWereOver() {
        ACTIVE.at(OVER.plus(Duration.ofDays(9)))
                .when(silent())
                .then(new BecameDormant(ACTIVATED))
                .effective(OVER);
    }

    @Test
    void aSessionHeldLetsThemBeginAnew() {
        ACTIVE.at(OVER).when(silent(HELD)).thenRejected(new NotSilentLongEnough(OVER_AFTER_HELD));
        ACTIVE.at(OVER_AFTER_HELD)
                .when(silent(HELD))
                .then(new BecameDormant(HELD))
                .effective(OVER_AFTER_HELD);
    }

    @Test
    void whatTheFirstReleasesActivatedIsSilentOnlyAfterASession() {
        var old = WITH_MEMBERS.given(new Activated(null));
        old.at(OVER_AFTER_HELD).when(silent()).thenRejected(new NotSilentLongEnough(null));
        old.at(OVER_AFTER_HELD).when(silent(HELD)).then(new BecameDormant(HELD));
        assertThat(Sleep.due(old.state(), Optional.empty(), NEW_YORK)).isEmpty();
    }

    @Test
    void whatIsAwakeHasAMomentWhenItWillFallAsleep() {
        assertThat(Sleep.due(ACTIVE.state(), Optional.empty(), NEW_YORK)).contains(OVER);
        assertThat(Sleep.due(ACTIVE.state(), Optional.of(HELD), NEW_YORK)).contains(OVER_AFTER_HELD);
        for (var other : List.of(WITH_MEMBERS, DORMANT, CONCLUDED)) {
            assertThat(Sleep.due(other.state(), Optional.of(HELD), NEW_YORK)).isEmpty();
        }
    }

    @Test
    void aSessionHeldWakesIt() {
        var later = OVER.plus(Duration.ofDays(30));
        DORMANT.at(later.plusSeconds(60))
                .when(held(later))
                .then(new Reactivated(later))
                .effective(later);
        assertThat(DORMANT.given(new Reactivated(later)).state()).isInstanceOf(Relationship.Active.class);
    }

    @Test
    void oneThatWasLoggedLateWakesItNoEarlierThanItFellAsleep() {
        DORMANT.at(OVER.plusSeconds(60))
                .when(held(HELD))
                .then(new Reactivated(HELD))
                .effective(OVER);
        DORMANT.at(OVER_AFTER_HELD).when(held(HELD)).thenNothing();
        DORMANT.at(OVER).when(held()).thenNothing();
    }

    @Test
    void onlyWhatIsAwakeFallsAsleepAndOnlyASleeperIsWoken() {
        A_RELATIONSHIP.when(silent()).thenRejected(new NotProposed());
        WITH_MEMBERS.when(silent()).thenRejected(new NotActivated());
        DORMANT.when(silent()).thenNothing();
        CONCLUDED.when(silent()).thenRejected(new IsConcluded());
        A_RELATIONSHIP.when(held(HELD)).thenRejected(new NotProposed());
        for (var other : List.of(WITH_MEMBERS, ACTIVE, CONCLUDED)) {
            other.at(HELD).when(held(HELD)).thenNothing();
        }
    }

    @Test
    void nobodysWordWakesItButItMayBeConcludedAndItsMembersMayChange() {
        DORMANT.when(activate(PartnerStanding.ACTIVE)).thenRejected(new IsDormant());
        DORMANT.when(conclude(OF_A, OF_B)).then(new Concluded(List.of(OF_A, OF_B), null));
        assertThat(DORMANT.given(new SideMemberLeft(A, NEW_HIRE, MAY)).state())
                .isInstanceOf(Relationship.Dormant.class);
    }
}

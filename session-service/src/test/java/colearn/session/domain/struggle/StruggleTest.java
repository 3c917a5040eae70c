package colearn.session.domain.struggle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.decider.Moments;
import colearn.platform.secrets.SealedText;
import colearn.session.domain.Membership;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.Side;
import colearn.testkit.DeciderSpec;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A struggle is agreed by both sides before it is worked on. */
class StruggleTest {
    private static final UUID RELATIONSHIP = new UUID(1, 1);
    private static final UUID HOSPITAL = new UUID(1, 2);
    private static final UUID NURSE = new UUID(1, 3);
    private static final SealedText SAID = new SealedText(new UUID(1, 4), "patients wait twice, sealed");
    private static final Instant SEEN = Instant.parse("2026-03-01T14:00:00Z");
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final RelationshipStanding OPEN =
            new RelationshipStanding(RELATIONSHIP, State.ACTIVE, Set.of(HOSPITAL), Set.of(), Set.of());
    private static final Membership OF_A = new Membership(RELATIONSHIP, NURSE, Set.of(Side.A));
    private static final Membership OF_B = new Membership(RELATIONSHIP, new UUID(1, 5), Set.of(Side.B));
    private static final Membership OF_NEITHER = new Membership(RELATIONSHIP, new UUID(1, 6), Set.of());
    private static final Membership ELSEWHERE = new Membership(new UUID(1, 7), NURSE, Set.of(Side.A, Side.B));

    private static final StruggleEvent OBSERVED = new StruggleEvent.Observed(
            RELATIONSHIP, "admission desk", "registering a patient", SAID, "admission nurses", NURSE, SEEN);
    private static final StruggleEvent AGREED_BY_A = new StruggleEvent.AgreedBy(Side.A);
    private static final StruggleEvent AGREED_BY_B = new StruggleEvent.AgreedBy(Side.B);
    private static final StruggleEvent RESOLVED = new StruggleEvent.Resolved(SAID);
    private static final StruggleEvent DEFERRED = new StruggleEvent.Deferred(SAID);

    private static DeciderSpec<StruggleCommand, Struggle, StruggleEvent> struggle() {
        return DeciderSpec.of(new StruggleDecider()).at(NOW);
    }

    private static Observation seenAt(Instant at) {
        return new Observation(" admission desk ", "registering a patient", SAID, "admission nurses", NURSE, at);
    }

    private static StruggleCommand.Observe observe(RelationshipStanding standing, Membership observer) {
        return new StruggleCommand.Observe(standing, observer, seenAt(SEEN));
    }

    @Test
    void whatSomebodySawIsEffectiveWhenTheySawIt() {
        struggle().when(observe(OPEN, OF_A)).then(OBSERVED).effective(SEEN);
    }

    @Test
    void aPlaceIsRequired() {
        assertThatThrownBy(() -> new Observation(" ", "step", SAID, "whose", NURSE, SEEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("place");
        assertThatThrownBy(() -> new Observation("place", "x".repeat(201), SAID, "whose", NURSE, SEEN))
                .hasMessageStartingWith("workStep");
    }

    @Test
    void nobodySeesTheFuture() {
        struggle()
                .when(new StruggleCommand.Observe(OPEN, OF_A, seenAt(NOW.plusMillis(1))))
                .thenRejected(new StruggleRejection.ObservedInTheFuture(NOW.plusMillis(1)));
        struggle().when(new StruggleCommand.Observe(OPEN, OF_A, seenAt(NOW))).effective(NOW);
    }

    @Test
    void onlySomebodyOfTheRelationshipGoesAndSeesForIt() {
        struggle()
                .when(observe(OPEN, OF_NEITHER))
                .thenRejected(new StruggleRejection.ObserverNotOfTheRelationship(NURSE));
        struggle()
                .when(observe(OPEN, ELSEWHERE))
                .thenRejected(new StruggleRejection.ObserverNotOfTheRelationship(NURSE));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"UNKNOWN", "PROPOSED", "CONCLUDED"})
    void theRelationshipIsActive(State state) {
        var standing = new RelationshipStanding(RELATIONSHIP, state, Set.of(HOSPITAL), Set.of(), Set.of());
        struggle().when(observe(standing, OF_A)).thenRejected(new StruggleRejection.RelationshipNotOpen(standing));
    }

    @Test
    void aDormantRelationshipMayWork() {
        struggle()
                .when(observe(
                        new RelationshipStanding(RELATIONSHIP, State.DORMANT, Set.of(), Set.of(), Set.of()), OF_A))
                .then(OBSERVED);
    }

    @Test
    void itsPartnersAreActive() {
        var paused = new RelationshipStanding(RELATIONSHIP, State.ACTIVE, Set.of(HOSPITAL), Set.of(HOSPITAL), Set.of());
        struggle().when(observe(paused, OF_A)).thenRejected(new StruggleRejection.RelationshipNotOpen(paused));
    }

    @Test
    void itIsObservedOnce() {
        struggle().given(OBSERVED).when(observe(OPEN, OF_A)).thenRejected(new StruggleRejection.ObservedAlready());
    }

    @Test
    void eachSideAgreesThroughItsOwnMembers() {
        struggle().given(OBSERVED).when(new StruggleCommand.Agree(Side.A, OF_A)).then(AGREED_BY_A);
        struggle()
                .given(OBSERVED)
                .when(new StruggleCommand.Agree(Side.A, OF_B))
                .thenRejected(new StruggleRejection.NotASpeakerOf(Side.A, OF_B.personId()));
        struggle()
                .given(OBSERVED, AGREED_BY_A, AGREED_BY_B)
                .when(new StruggleCommand.Agree(Side.B, OF_A))
                .thenRejected(new StruggleRejection.NotASpeakerOf(Side.B, NURSE));
    }

    @Test
    void oneSideAloneIsNotAnAgreement() {
        assertThat(struggle().given(OBSERVED, AGREED_BY_A).state())
                .isEqualTo(new Struggle.Observed(RELATIONSHIP, SEEN, Set.of(Side.A)));
        struggle()
                .given(OBSERVED, AGREED_BY_A)
                .when(new StruggleCommand.Resolve(SAID, OF_A))
                .thenRejected(new StruggleRejection.NotAgreedByBoth());
    }

    @Test
    void bothSidesMakeAnAgreementInEitherOrder() {
        var agreed = new Struggle.Agreed(RELATIONSHIP, SEEN);
        assertThat(struggle().given(OBSERVED, AGREED_BY_A, AGREED_BY_B).state()).isEqualTo(agreed);
        assertThat(struggle().given(OBSERVED, AGREED_BY_B, AGREED_BY_A).state()).isEqualTo(agreed);
    }

    @Test
    void agreeingTwiceChangesNothing() {
        struggle()
                .given(OBSERVED, AGREED_BY_A)
                .when(new StruggleCommand.Agree(Side.A, OF_A))
                .thenNothing();
        struggle()
                .given(OBSERVED, AGREED_BY_A, AGREED_BY_B)
                .when(new StruggleCommand.Agree(Side.A, OF_A))
                .thenNothing();
    }

    @Test
    void whatIsAgreedIsResolvedByAMember() {
        struggle()
                .given(OBSERVED, AGREED_BY_A, AGREED_BY_B)
                .when(new StruggleCommand.Resolve(SAID, OF_B))
                .then(RESOLVED);
        struggle()
                .given(OBSERVED, AGREED_BY_A, AGREED_BY_B)
                .when(new StruggleCommand.Resolve(SAID, OF_NEITHER))
                .thenRejected(new StruggleRejection.NotOfTheRelationship(OF_NEITHER.personId()));
    }

    @Test
    void itIsDeferredByAMemberAlsoBeforeItIsAgreed() {
        var defer = new StruggleCommand.Defer(SAID, OF_A);
        struggle().given(OBSERVED).when(defer).then(DEFERRED);
        struggle().given(OBSERVED, AGREED_BY_A, AGREED_BY_B).when(defer).then(DEFERRED);
        struggle()
                .given(OBSERVED)
                .when(new StruggleCommand.Defer(SAID, OF_NEITHER))
                .thenRejected(new StruggleRejection.NotOfTheRelationship(OF_NEITHER.personId()));
    }

    @Test
    void whatIsOverIsOver() {
        for (var end : new StruggleEvent[] {RESOLVED, DEFERRED}) {
            var over = struggle().given(OBSERVED, AGREED_BY_A, AGREED_BY_B, end);
            over.when(new StruggleCommand.Agree(Side.A, OF_A)).thenRejected(new StruggleRejection.Over());
            over.when(new StruggleCommand.Resolve(SAID, OF_A)).thenRejected(new StruggleRejection.Over());
            over.when(new StruggleCommand.Defer(SAID, OF_A)).thenRejected(new StruggleRejection.Over());
        }
    }

    @Test
    void whatNobodySawIsNoStruggle() {
        var nothing = new StruggleRejection.NoSuchStruggle();
        struggle().when(new StruggleCommand.Agree(Side.A, OF_A)).thenRejected(nothing);
        struggle().when(new StruggleCommand.Resolve(SAID, OF_A)).thenRejected(nothing);
        struggle().when(new StruggleCommand.Defer(SAID, OF_A)).thenRejected(nothing);
    }

    @Test
    void withoutAnEarlierEventTheLaterOnesMeanNothingAndDoNotFail() {
        for (var event : new StruggleEvent[] {AGREED_BY_A, RESOLVED, DEFERRED}) {
            assertThat(struggle().given(event).state()).isEqualTo(new Struggle.NotObserved());
        }
        assertThat(struggle()
                        .given(OBSERVED, AGREED_BY_A, DEFERRED, AGREED_BY_B)
                        .state())
                .isEqualTo(new Struggle.Deferred(RELATIONSHIP, SEEN));
    }

    @Test
    void whatCouldNotHaveHappenedIsInadmissible() {
        var decider = new StruggleDecider();
        var moments = Moments.now(NOW);
        var observed = struggle().given(OBSERVED);
        assertThat(decider.admissible(struggle().state(), RESOLVED, moments))
                .contains(new StruggleRejection.NoSuchStruggle());
        assertThat(decider.admissible(observed.state(), RESOLVED, moments))
                .contains(new StruggleRejection.NotAgreedByBoth());
        assertThat(decider.admissible(observed.state(), DEFERRED, moments)).isEmpty();
        assertThat(decider.admissible(observed.given(DEFERRED).state(), AGREED_BY_B, moments))
                .contains(new StruggleRejection.Over());
        assertThat(decider.admissible(struggle().state(), OBSERVED, Moments.now(SEEN.minusNanos(1))))
                .contains(new StruggleRejection.ObservedInTheFuture(SEEN));
    }

    @Test
    void itsRelationshipIsItsParent() {
        var decider = new StruggleDecider();
        assertThat(decider.parents(struggle()
                        .given(OBSERVED, AGREED_BY_A, AGREED_BY_B, RESOLVED)
                        .state()))
                .containsEntry("relationship", RELATIONSHIP);
    }
}

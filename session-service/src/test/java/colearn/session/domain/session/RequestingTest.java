package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.session.domain.Actor;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.session.SessionCommand.Request;
import colearn.session.domain.session.SessionEvent.Requested;
import colearn.session.domain.session.SessionRejection.AlreadyThere;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.RelationshipNotOpen;
import colearn.session.domain.session.SessionRejection.StrugglesNotObserved;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who asks for a session, and in which relationship. */
class RequestingTest {
    private static final Requested HAPPENED = new Requested(LINE, BUMPERS.struggleIds());

    @Test
    void aMemberOfEitherSideOrTheProgramAsksForASession() {
        for (var by : List.of(A, B, PROGRAM)) {
            A_SESSION
                    .when(new Request(by, BUMPERS, ACTIVE, List.of(SEEN)))
                    .then(HAPPENED)
                    .effective(null);
        }
    }

    @Test
    void aFirstSessionNeedsNoStruggle() {
        A_SESSION
                .when(new Request(A, new Subject(LINE, List.of()), ACTIVE, List.of()))
                .then(new Requested(LINE, List.of()));
    }

    @Test
    void aStruggleNamedTwiceIsOne() {
        A_SESSION
                .when(new Request(A, new Subject(LINE, List.of(STRUGGLE, STRUGGLE)), ACTIVE, List.of(SEEN)))
                .then(HAPPENED);
    }

    @Test
    void aDormantRelationshipMayMeetAgain() {
        A_SESSION
                .when(new Request(A, BUMPERS, standing(State.DORMANT), List.of(SEEN)))
                .then(HAPPENED);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNKNOWN", "PROPOSED", "CONCLUDED"})
    void anotherRelationshipMayNot(State state) {
        A_SESSION
                .when(new Request(A, BUMPERS, standing(state), List.of(SEEN)))
                .thenRejected(new RelationshipNotOpen(LINE, state, Set.of(), Set.of()));
    }

    @Test
    void everyPartnerInItIsActive() {
        A_SESSION
                .when(new Request(A, BUMPERS, PARTNER_PAUSED, List.of(SEEN)))
                .thenRejected(new RelationshipNotOpen(LINE, State.ACTIVE, Set.of(PARTNER), Set.of()));
    }

    @Test
    void withEveryPartnerInItAnAgreementIsInEffect() {
        var over = new RelationshipStanding(LINE, State.ACTIVE, Set.of(PARTNER), Set.of(), Set.of(PARTNER));
        A_SESSION
                .when(new Request(A, BUMPERS, over, List.of(SEEN)))
                .thenRejected(new RelationshipNotOpen(LINE, State.ACTIVE, Set.of(), Set.of(PARTNER)));
    }

    @Test
    void theStandingOfAnotherRelationshipSaysNothing() {
        var another = new RelationshipStanding(ELSEWHERE, State.ACTIVE, Set.of(), Set.of(), Set.of());
        A_SESSION
                .when(new Request(A, BUMPERS, another, List.of(SEEN)))
                .thenRejected(new RelationshipNotOpen(LINE, State.ACTIVE, Set.of(), Set.of()));
    }

    @Test
    void nobodyOfNeitherSide() {
        for (var membership : List.of(OF_NEITHER, OF_ANOTHER_RELATIONSHIP)) {
            A_SESSION
                    .when(new Request(new Actor.Member(membership), BUMPERS, ACTIVE, List.of(SEEN)))
                    .thenRejected(new NotOfTheRelationship(STRANGER, LINE));
        }
    }

    @Test
    void aStruggleThatNobodySawInThisRelationshipIsRefused() {
        var elsewhere = new ObservedStruggle(STRUGGLE, ELSEWHERE, SEEN.observedAt());
        for (var observed : List.of(List.<ObservedStruggle>of(), List.of(elsewhere))) {
            A_SESSION
                    .when(new Request(A, BUMPERS, ACTIVE, observed))
                    .thenRejected(new StrugglesNotObserved(LINE, Set.of(STRUGGLE)));
        }
    }

    @Test
    void anIdIsGivenOnce() {
        SCHEDULED.when(new Request(A, BUMPERS, ACTIVE, List.of(SEEN))).thenRejected(new AlreadyThere(Stage.SCHEDULED));
    }

    @Test
    void fiftyStrugglesAreTheMost() {
        var fiftyOne =
                LongStream.rangeClosed(1, 51).mapToObj(it -> new UUID(4, it)).toList();
        assertThatThrownBy(() -> new Subject(LINE, fiftyOne)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Subject(LINE, fiftyOne.subList(0, 50)).struggleIds()).hasSize(50);
        assertThat(new Subject(LINE, Collections.nCopies(51, STRUGGLE)).struggleIds())
                .hasSize(1);
    }
}

package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.session.domain.Actor;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand.Cancel;
import colearn.session.domain.session.SessionCommand.MarkNoShow;
import colearn.session.domain.session.SessionCommand.Request;
import colearn.session.domain.session.SessionCommand.Reschedule;
import colearn.session.domain.session.SessionCommand.Schedule;
import colearn.session.domain.session.SessionEvent.AttendanceMarked;
import colearn.session.domain.session.SessionEvent.Cancelled;
import colearn.session.domain.session.SessionEvent.NoShowMarked;
import colearn.session.domain.session.SessionEvent.Requested;
import colearn.session.domain.session.SessionEvent.Rescheduled;
import colearn.session.domain.session.SessionEvent.Scheduled;
import colearn.session.domain.session.SessionRejection.AlreadyScheduled;
import colearn.session.domain.session.SessionRejection.AlreadyThere;
import colearn.session.domain.session.SessionRejection.NoSuchLocalTime;
import colearn.session.domain.session.SessionRejection.NotOfTheRelationship;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.RelationshipNotOpen;
import colearn.session.domain.session.SessionRejection.StrugglesNotObserved;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangingTest {

    @Nested
    class Requesting {
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
                    .when(new Request(A, BUMPERS, PAUSED, List.of(SEEN)))
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
            SCHEDULED
                    .when(new Request(A, BUMPERS, ACTIVE, List.of(SEEN)))
                    .thenRejected(new AlreadyThere(Stage.SCHEDULED));
        }

        @Test
        void fiftyStrugglesAreTheMost() {
            var fiftyOne = Stream.generate(UUID::randomUUID).limit(51).toList();
            assertThatThrownBy(() -> new Subject(LINE, fiftyOne)).isInstanceOf(IllegalArgumentException.class);
            assertThat(new Subject(LINE, fiftyOne.subList(0, 50)).struggleIds()).hasSize(50);
            assertThat(new Subject(LINE, Collections.nCopies(51, STRUGGLE)).struggleIds())
                    .hasSize(1);
        }
    }

    @Nested
    class Scheduling {
        private static final Schedule COMMAND = new Schedule(B, MARCH_2, UID, ACTIVE);

        @Test
        void theAgreedTimeIsWhatTheClockThereShows() {
            REQUESTED.when(COMMAND).then(new Scheduled(LocalDateTime.parse("2026-03-02T09:00"), DETROIT, HOUR, UID, 0));
        }

        @Test
        void theProgramMayScheduleToo() {
            REQUESTED
                    .when(new Schedule(PROGRAM, MARCH_2, UID, ACTIVE))
                    .then(new Scheduled(MARCH_2.localStart(), DETROIT, HOUR, UID, 0));
        }

        @Test
        void nineInDetroitStaysNineThereAcrossTheClockChange() {
            assertThat(MARCH_2.start()).isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
            assertThat(MARCH_9.start()).isEqualTo(Instant.parse("2026-03-09T13:00:00Z"));
        }

        @Test
        void aTimeThatTheClocksThereSkipIsRefusedWithTheNextThatTheyShow() {
            var skipped = nineInDetroit("2026-03-08T02:00");
            REQUESTED
                    .when(new Schedule(B, skipped, UID, ACTIVE))
                    .thenRejected(new NoSuchLocalTime(
                            skipped.localStart(), DETROIT, LocalDateTime.parse("2026-03-08T03:00")));
            REQUESTED
                    .when(new Schedule(B, nineInDetroit("2026-03-08T03:00"), UID, ACTIVE))
                    .then(new Scheduled(LocalDateTime.parse("2026-03-08T03:00"), DETROIT, HOUR, UID, 0));
        }

        @Test
        void ofATimeThatTheyShowTwiceTheFirstIsMeant() {
            var twice = nineInDetroit("2026-11-01T01:30");
            assertThat(twice.start()).isEqualTo(Instant.parse("2026-11-01T05:30:00Z"));
            REQUESTED
                    .when(new Schedule(B, twice, UID, ACTIVE))
                    .then(new Scheduled(twice.localStart(), DETROIT, HOUR, UID, 0));
        }

        @Test
        void theSameTimeAgainIsNothingNew() {
            SCHEDULED.when(COMMAND).thenNothing();
        }

        @Test
        void anotherTimeIsForRescheduling() {
            SCHEDULED.when(new Schedule(B, MARCH_9, UID, ACTIVE)).thenRejected(new AlreadyScheduled(MARCH_2));
        }

        @Test
        void aPausedPartnerSchedulesNothing() {
            REQUESTED
                    .when(new Schedule(B, MARCH_2, UID, PAUSED))
                    .thenRejected(new RelationshipNotOpen(LINE, State.ACTIVE, Set.of(PARTNER), Set.of()));
        }

        @Test
        void onlyWhatWasRequested() {
            A_SESSION.when(COMMAND).thenRejected(new NotRequested());
            stagesBut(Stage.REQUESTED, Stage.SCHEDULED)
                    .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.REQUESTED))));
        }

        @ParameterizedTest
        @ValueSource(strings = {"Z", "+02:00", "UTC+2", "GMT-5"})
        void anOffsetIsNoPlace(String zone) {
            assertThatThrownBy(() -> new Appointment(MARCH_2.localStart(), ZoneId.of(zone), HOUR))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("America/Detroit");
        }

        @ParameterizedTest
        @ValueSource(strings = {"PT0S", "-PT1H", "PT59.999S", "PT24H0.001S"})
        void aSessionLastsOneMinuteToOneDay(String duration) {
            assertThatThrownBy(() -> new Appointment(MARCH_2.localStart(), DETROIT, Duration.parse(duration)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(new Appointment(MARCH_2.localStart(), DETROIT, Duration.ofHours(24)))
                    .isNotNull();
        }

        @ParameterizedTest
        @ValueSource(strings = {"1899-12-31T23:59", "3000-01-01T00:00"})
        void noYearThatNobodyMeans(String localStart) {
            assertThatThrownBy(() -> nineInDetroit(localStart)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Rescheduling {
        private static final Reschedule COMMAND = new Reschedule(A, MARCH_9, TEXT, ACTIVE);
        private static final Rescheduled HAPPENED =
                new Rescheduled(NEW_HIRE, TEXT, MARCH_9.localStart(), DETROIT, HOUR, 1);

        @Test
        void eachNewTimeRaisesTheSequence() {
            SCHEDULED.when(COMMAND).then(HAPPENED);
            SCHEDULED
                    .given(HAPPENED)
                    .when(new Reschedule(PROGRAM, MARCH_2, TEXT, ACTIVE))
                    .then(new Rescheduled(PROGRAM_MANAGER, TEXT, MARCH_2.localStart(), DETROIT, HOUR, 2));
        }

        @Test
        void anotherZoneOrDurationIsAnotherTime() {
            var longer = new Appointment(MARCH_2.localStart(), DETROIT, HOUR.plusMinutes(30));
            SCHEDULED
                    .when(new Reschedule(A, longer, TEXT, ACTIVE))
                    .then(new Rescheduled(NEW_HIRE, TEXT, longer.localStart(), DETROIT, longer.duration(), 1));
        }

        @Test
        void theSameTimeAgainIsNothingNew() {
            SCHEDULED.given(HAPPENED).when(COMMAND).thenNothing();
        }

        @Test
        void whoCameToTheFormerTimeDidNotComeToThisOne() {
            SCHEDULED
                    .given(new AttendanceMarked(Side.A, NEW_HIRE, null), HAPPENED)
                    .at(MARCH_9.start())
                    .when(new MarkNoShow(B, Side.A))
                    .then(new NoShowMarked(Side.A))
                    .effective(MARCH_9.start());
        }

        @Test
        void notToATimeThatTheClocksThereSkip() {
            var skipped = nineInDetroit("2026-03-08T02:59");
            SCHEDULED
                    .when(new Reschedule(A, skipped, TEXT, ACTIVE))
                    .thenRejected(new NoSuchLocalTime(
                            skipped.localStart(), DETROIT, LocalDateTime.parse("2026-03-08T03:00")));
        }

        @Test
        void aConcludedRelationshipMovesNothing() {
            SCHEDULED
                    .when(new Reschedule(A, MARCH_9, TEXT, standing(State.CONCLUDED)))
                    .thenRejected(new RelationshipNotOpen(LINE, State.CONCLUDED, Set.of(), Set.of()));
        }

        @Test
        void onlyWhatIsScheduled() {
            A_SESSION.when(COMMAND).thenRejected(new NotRequested());
            stagesBut(Stage.SCHEDULED)
                    .forEach(it -> it.when(COMMAND).thenRejected(new WrongStage(stage(it), Set.of(Stage.SCHEDULED))));
        }
    }

    @Nested
    class Cancelling {
        private static final Cancel COMMAND = new Cancel(B, TEXT);

        @Test
        void whatWasNotHeldYetIsCancelledWithAReason() {
            REQUESTED.when(COMMAND).then(new Cancelled(TEAM_LEADER, TEXT));
            SCHEDULED.when(COMMAND).then(new Cancelled(TEAM_LEADER, TEXT));
            SCHEDULED.when(new Cancel(PROGRAM, TEXT)).then(new Cancelled(PROGRAM_MANAGER, TEXT));
        }

        @Test
        void aSecondReasonIsNotDroppedSilentlyAndWhatHappenedStays() {
            A_SESSION.when(COMMAND).thenRejected(new NotRequested());
            stagesBut(Stage.REQUESTED, Stage.SCHEDULED)
                    .forEach(it -> it.when(COMMAND)
                            .thenRejected(new WrongStage(stage(it), Set.of(Stage.REQUESTED, Stage.SCHEDULED))));
        }
    }

    private static final RelationshipStanding PAUSED =
            new RelationshipStanding(LINE, State.ACTIVE, Set.of(PARTNER), Set.of(PARTNER), Set.of());
}

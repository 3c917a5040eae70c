package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.session.domain.RelationshipStanding.State;
import colearn.session.domain.session.SessionCommand.Schedule;
import colearn.session.domain.session.SessionEvent.Scheduled;
import colearn.session.domain.session.SessionRejection.AlreadyScheduled;
import colearn.session.domain.session.SessionRejection.NoSuchLocalTime;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.RelationshipNotOpen;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session gets a time, as the clocks at its place show it. */
class SchedulingTest {
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
                .thenRejected(
                        new NoSuchLocalTime(skipped.localStart(), DETROIT, LocalDateTime.parse("2026-03-08T03:00")));
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
                .when(new Schedule(B, MARCH_2, UID, PARTNER_PAUSED))
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

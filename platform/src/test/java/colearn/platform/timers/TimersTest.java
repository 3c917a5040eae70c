package colearn.platform.timers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderEvent;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.reactions.Refusals;
import colearn.platform.time.Ids;
import colearn.platform.time.MovableClock;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** What becomes due happens once, at its moment, whoever died or slept meanwhile. */
@Execution(CONCURRENT)
class TimersTest {
    private static final UUID WALL = Ids.next();

    private final TestDatabase database = new TestDatabase();
    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final WhenNamedMomentComes timer = WhenNamedMomentComes.plain();

    @Test
    void whatIsDueHappensOnceEffectiveAtItsMomentAndRecordedNow() {
        try (var instance = new Instance(database, clock, timer)) {
            var due = in(Duration.ofDays(90));
            var ladder = putUp(instance, due);
            clock.advance(Duration.ofDays(93));
            await().until(() -> climbs(instance, ladder).size() == 1);
            var climbed = climbs(instance, ladder).getFirst();
            assertThat(climbed.effectiveAt()).isEqualTo(due);
            assertThat(climbed.recordedAt()).isAfter(due.plus(Duration.ofDays(2)));
            assertThat(climbed.cause())
                    .isEqualTo(events(instance, ladder).getFirst().eventId());
            assertThat(climbed.correlation()).isEqualTo("test");
            await().until(() -> status(instance).set() == 0);
        }
    }

    @Test
    void whatWasMovedHappensAtItsNewMomentAlone() {
        try (var instance = new Instance(database, clock, timer)) {
            var ladder = putUp(instance, in(Duration.ofDays(1)));
            var later = in(Duration.ofDays(5));
            await().until(() -> status(instance).set() == 1);
            instance.send(ladder, new LadderCommand.Rename(named(later)));
            folded(instance, 2);
            clock.advance(Duration.ofDays(2));
            nothingElseIsDue(instance);
            assertThat(climbs(instance, ladder)).isEmpty();
            clock.advance(Duration.ofDays(4));
            await().until(() -> climbs(instance, ladder).size() == 1);
            assertThat(climbs(instance, ladder).getFirst().effectiveAt()).isEqualTo(later);
        }
    }

    @Test
    void whatNoLongerConcernsAnybodyIsCancelled() {
        try (var instance = new Instance(database, clock, timer)) {
            var ladder = putUp(instance, in(Duration.ofDays(1)));
            await().until(() -> status(instance).set() == 1);
            instance.send(ladder, new LadderCommand.Climb(3, true));
            folded(instance, 2);
            clock.advance(Duration.ofDays(2));
            nothingElseIsDue(instance);
            assertThat(climbs(instance, ladder)).hasSize(1);
        }
    }

    @Test
    void afterDaysOfDowntimeEverythingHappensInTheOrderInWhichItCameDue() {
        var ladders = new ArrayList<UUID>();
        try (var instance = new Instance(database, clock, timer)) {
            for (int day : List.of(4, 1, 5, 2, 3)) {
                ladders.add(putUp(instance, in(Duration.ofDays(day))));
            }
            await().until(() -> status(instance).set() == 5);
        }
        clock.advance(Duration.ofDays(9));
        try (var instance = new Instance(database, clock, timer)) {
            await().until(() ->
                    ladders.stream().allMatch(it -> climbs(instance, it).size() == 1));
            await().until(() -> instance.log().frontier() >= 10);
            assertThat(instance.log().after(5, 100))
                    .extracting(Happening::effectiveAt)
                    .hasSize(5)
                    .isSorted();
        }
    }

    @Test
    void twoInstancesDoEachOnce() {
        try (var one = new Instance(database, clock, timer);
                var other = new Instance(database, clock, timer)) {
            var ladders = new ArrayList<UUID>();
            for (int i = 0; i < 30; i++) {
                ladders.add(
                        putUp(i % 2 == 0 ? one : other, in(Duration.ofDays(1).plusMinutes(i))));
            }
            await().until(() -> status(one).set() == 30);
            clock.advance(Duration.ofDays(2));
            await().until(() -> ladders.stream().noneMatch(it -> climbs(one, it).isEmpty()));
            nothingElseIsDue(one);
            assertThat(ladders).allSatisfy(it -> assertThat(climbs(one, it)).hasSize(1));
        }
    }

    @Test
    void whenHistoryIsReadAgainNothingHappensAgain() throws Exception {
        UUID ladder;
        try (var instance = new Instance(database, clock, timer)) {
            ladder = putUp(instance, in(Duration.ofDays(1)));
            await().until(() -> status(instance).set() == 1);
            instance.send(ladder, new LadderCommand.Rename(named(in(Duration.ofDays(3)))));
            folded(instance, 2);
            clock.advance(Duration.ofDays(4));
            await().until(() -> climbs(instance, ladder).size() == 1);
            await().until(() -> status(instance).set() == 0);
        }
        change("update log.timer_fold set position = 0");
        change("delete from log.idempotency");
        try (var instance = new Instance(database, clock, timer)) {
            nothingElseIsDue(instance);
            assertThat(climbs(instance, ladder)).hasSize(1);
        }
    }

    @Test
    void sentAgainAfterACrashItHasOneEffect() throws Exception {
        try (var instance = new Instance(database, clock, timer)) {
            var due = in(Duration.ofDays(1));
            var ladder = putUp(instance, due);
            clock.advance(Duration.ofDays(2));
            await().until(() -> climbs(instance, ladder).size() == 1);
            await().until(() -> status(instance).set() == 0);
            // As if the instance had died behind the command's commit: it is set, and its execution is there.
            change("""
                    insert into log.timer (timer, subject, due_at, set_at, cause, correlation)
                    values ('named-moment', '%1$s', '%2$s', 1, '%1$s', 'test')""".formatted(ladder, due));
            change("""
                    insert into log.scheduled_task (task_name, task_instance, execution_time, picked, version)
                    values ('timer/named-moment', '%s/1', '%s', false, 1)""".formatted(ladder, due));
            await().until(() -> executions() == 0);
            assertThat(climbs(instance, ladder)).hasSize(1);
        }
    }

    @Test
    void whatADeadInstanceHadPickedIsTakenOver() throws Exception {
        UUID ladder;
        try (var instance = new Instance(database, clock, timer)) {
            ladder = putUp(instance, in(Duration.ofDays(1)));
            await().until(() -> status(instance).set() == 1);
        }
        clock.advance(Duration.ofDays(1));
        change("update log.scheduled_task set picked = true, picked_by = 'the dead one', version = version + 1,"
                + " last_heartbeat = '" + clock.instant() + "'");
        clock.advance(Duration.ofHours(1));
        try (var instance = new Instance(database, clock, timer)) {
            await().until(() -> climbs(instance, ladder).size() == 1);
        }
    }

    @Test
    void whatARuleRefusesIsSeenAndTriedAgainForAsLongAsItIsDue() {
        timer.allowed().set(false);
        try (var instance = new Instance(database, clock, timer)) {
            var ladder = putUp(instance, in(Duration.ofDays(1)));
            clock.advance(Duration.ofDays(2));
            var refusals = instance.get(Refusals.class);
            await().until(() -> refusals.open(0, 10).size() == 1);
            assertThat(refusals.open(0, 10).getFirst().aggregateId()).isEqualTo(ladder);
            assertThat(refusals.open(0, 10).getFirst().reason()).contains("NotAllowed");
            assertThat(status(instance).overdue()).isEqualTo(1);
            timer.allowed().set(true);
            clock.advance(Duration.ofHours(1));
            await().until(() -> climbs(instance, ladder).size() == 1);
            await().until(() -> refusals.open(0, 10).isEmpty());
        }
    }

    @Test
    void whatRestsOnOthersWaitsUntilTheyWereHeardOut() {
        var heard = new AtomicBoolean();
        Hearing hearing = (source, moment) -> heard.get();
        var listening = new WhenNamedMomentComes("listening", Set.of("bells"), new AtomicBoolean(true));
        try (var instance = new Instance(database, clock, timer, listening, hearing)) {
            var ladder = put(instance, "listening " + in(Duration.ofDays(1)));
            clock.advance(Duration.ofDays(2));
            nothingElseIsDue(instance);
            assertThat(climbs(instance, ladder)).isEmpty();
            heard.set(true);
            clock.advance(Duration.ofMinutes(1));
            await().until(() -> climbs(instance, ladder).size() == 1);
        }
    }

    @Test
    void aChoreRecurs() {
        var runs = new AtomicInteger();
        var chore = new Chore() {
            @Override
            public String name() {
                return "count";
            }

            @Override
            public Duration every() {
                return Duration.ofHours(1);
            }

            @Override
            public void run() {
                runs.incrementAndGet();
            }
        };
        try (var instance = new Instance(database, clock, chore)) {
            await().until(() -> runs.get() == 1);
            clock.advance(Duration.ofHours(2));
            await().until(() -> runs.get() == 2);
            assertThat(instance.get(Timers.class).status()).isEmpty();
        }
    }

    private Instant in(Duration later) {
        return clock.instant().plus(later).truncatedTo(ChronoUnit.SECONDS);
    }

    private static String named(Instant moment) {
        return "named-moment " + moment;
    }

    private static UUID putUp(Instance instance, Instant due) {
        return put(instance, named(due) + " " + Ids.next());
    }

    private static UUID put(Instance instance, String name) {
        var ladder = Ids.next();
        assertThat(instance.send(ladder, new LadderCommand.PutUp(name, WALL))).isInstanceOf(Outcome.Done.class);
        return ladder;
    }

    /** The timer is set as the log says; before that only the aggregate's own decision keeps what was moved from happening. */
    private static void folded(Instance instance, long position) {
        await().until(() ->
                instance.log().frontier() >= position && status(instance).lag() == 0);
    }

    /** A last one that is due by now has happened, so everything before it has too. */
    private void nothingElseIsDue(Instance instance) {
        var last = putUp(instance, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        await().until(() -> climbs(instance, last).size() == 1);
    }

    private static List<Happening> events(Instance instance, UUID ladder) {
        return instance.get(StreamReader.class)
                .read(new StreamId("partner", "ladder", ladder))
                .toList();
    }

    private static List<Happening> climbs(Instance instance, UUID ladder) {
        return events(instance, ladder).stream()
                .filter(it -> it.body() instanceof LadderEvent.Climbed)
                .toList();
    }

    private static Timers.Status status(Instance instance) {
        return instance.get(Timers.class).status().getFirst();
    }

    private void change(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private int executions() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from log.scheduled_task")) {
            row.next();
            return row.getInt(1);
        }
    }
}

package colearn.platform.views;

import static colearn.platform.views.Rig.climb;
import static colearn.platform.views.Rig.done;
import static colearn.platform.views.Rig.ended;
import static colearn.platform.views.Rig.putUp;
import static colearn.platform.views.Rig.rebuild;
import static colearn.platform.views.Rig.rows;
import static colearn.platform.views.Rig.seen;
import static colearn.platform.views.Rig.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.At;
import colearn.platform.faults.Between;
import colearn.platform.json.Json;
import colearn.platform.ladder.Instance;
import colearn.platform.time.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A rebuild serves all there is or nothing, whatever is recorded, read, stalls or dies meanwhile. */
@Execution(CONCURRENT)
class RebuildTest {
    private Rig rig;
    private Instance instance;
    private UUID ladder;
    private long last;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig();
        instance = rig.start(new Ladders(1));
        ladder = putUp(instance, "oak");
        last = climb(instance, ladder, 3);
        seen(instance, last);
    }

    @AfterEach
    void end() {
        rig.close();
    }

    /** Once armed, an instance with it folds no batch to its end. */
    private static final class NoMoreBatches implements Between {
        private final Between build;
        private final CountDownLatch end = new CountDownLatch(1);
        private volatile boolean armed;

        NoMoreBatches(Between build) {
            this.build = build;
        }

        @Override
        public void after(Enum<?> step) throws InterruptedException {
            if (step instanceof BuildStep) {
                build.after(step);
            } else if (armed) {
                end.await();
            }
        }
    }

    @Test
    void whatIsRecordedWhileItCatchesUpStandsInTheRowsFromTheFirstMomentOn() throws Exception {
        var caughtUp = new At.Stall(BuildStep.CAUGHT_UP);
        var batches = new NoMoreBatches(caughtUp);
        var builder = rig.start(new Ladders(1), batches);
        var id = rebuild(builder);
        caughtUp.awaitReached();
        last = climb(instance, ladder, 4);
        seen(instance, last);
        seen(builder, last);
        instance.close();
        // From here on nobody folds but the rebuild: what it does not bring along is missing.
        batches.armed = true;

        caughtUp.wake();
        done(builder, id);

        assertThat(rows(builder)).containsExactly("oak 7");
        assertThat(status(builder).position()).isEqualTo(last);
        batches.end.countDown();
    }

    private Builds knowing(LogReader log, Between between) {
        return new Builds(
                List.of(new Ladders(1)),
                log,
                instance.connections("processor"),
                Json.stored(),
                Clock.systemUTC(),
                new Budget(1_000),
                between);
    }

    @Test
    void aViewNeverGoesBackBehindWhatAnotherInstanceHasFolded() throws Exception {
        var log = new SlowReader(instance.log());
        log.knows(last);
        var caughtUp = new At.Stall(BuildStep.CAUGHT_UP);
        try (var builds = knowing(log, caughtUp)) {
            var id = builds.rebuild(new Ladders(1), Ids.next());
            caughtUp.awaitReached();
            int before = status(instance).generation();
            last = climb(instance, ladder, 4);
            seen(instance, last);

            caughtUp.wake();
            log.awaitAsked();
            assertThat(status(instance).generation()).isEqualTo(before);

            log.knows(last);
            done(instance, id);
            assertThat(status(instance).position()).isGreaterThanOrEqualTo(last);
            assertThat(rows(instance)).containsExactly("oak 7");
        }
    }

    @Test
    void anInstanceThatHasJustStartedBuildsNothingBeforeItKnowsTheLog() throws Exception {
        var log = new SlowReader(instance.log());
        try (var builds = knowing(log, Between.NOTHING)) {
            var id = builds.rebuild(new Ladders(1), Ids.next());
            log.awaitAsked();
            assertThat(Rig.build(instance, id).ended()).isFalse();

            log.knows(last);
            done(instance, id);
            assertThat(rows(instance)).containsExactly("oak 3");
        }
    }

    @Test
    void aQueryThatBeganBeforeTheSwitchReadsTheOldRowsToItsEnd() throws Exception {
        try (var query = rig.database.superuser()) {
            query.setAutoCommit(false);
            query.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            text(query, "select position::text from view.state");

            done(instance, rebuild(instance));

            await("the rows are looked at, and left")
                    .until(() -> rig.texts(
                                            "select pid::text from pg_locks where locktype = 'advisory' and objsubid = 1"
                                                    + " and database = (select oid from pg_database where datname = current_database())")
                                    .isEmpty()
                            && rig.tables().size() == 2);
            assertThat(text(query, "select height::text from view.ladders where generation = view.serving('ladders')"))
                    .isEqualTo("3");
            query.commit();
        }
        await("nobody reads the old rows any more").until(() -> rig.tables().size() == 1);
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            assertThat(row.next()).as("a row of %s", sql).isTrue();
            return row.getString(1);
        }
    }

    @Test
    void whatOneInstanceWasAskedForAndDidNotBeginAnotherTakesUp() {
        var id = Ids.next();
        var aMinuteAgo = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-1));
        new BuildJournal(instance.connections("processor"), aMinuteAgo)
                .begin(id, "ladders", 1_000, null, last, Ids.next());

        done(instance, id);

        assertThat(status(instance).generation()).isEqualTo(1_000);
    }

    @Test
    void aBuilderThatStalledForSoLongThatItLostItsTurnServesNothing() throws Exception {
        var caughtUp = new At.Stall(BuildStep.CAUGHT_UP);
        try (var builds = knowing(instance.log(), caughtUp)) {
            var id = builds.rebuild(new Ladders(1), Ids.next());
            caughtUp.awaitReached();
            rig.texts("select pg_terminate_backend(pid)::text from pg_locks"
                    + " where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())"
                    + " and pid <> pg_backend_pid()");
            var next = rebuild(instance);
            done(instance, next);
            int serving = status(instance).generation();

            caughtUp.wake();
            assertThat(ended(instance, id).state()).isEqualTo("FAILED");
            await().until(() -> rig.tables().size() == 1);

            assertThat(status(instance).generation()).isEqualTo(serving);
            assertThat(rows(instance)).containsExactly("oak 3");
        }
    }
}

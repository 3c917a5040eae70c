package colearn.platform.eventlog;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.ladder.Instance;
import colearn.platform.ladder.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writers that commit, roll back, are held, stall and die as it comes: readers see each committed event once, in order. */
class StormTest {
    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 40;

    private TestDatabase database;

    @BeforeEach
    void prepare() throws SQLException {
        database = new TestDatabase();
        // Drawn and not committed for a random while: the others overtake.
        execute("""
                create function log.hold() returns trigger language plpgsql as $$
                begin
                    perform pg_sleep(random() * 0.02);
                    return new;
                end $$;
                create trigger hold before insert on log.event for each row execute function log.hold()""");
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private final List<Instance> readers = new ArrayList<>();

    @AfterEach
    void end() {
        readers.forEach(Instance::close);
    }

    private Instance reader() {
        readers.add(new Instance(database));
        return readers.getLast();
    }

    private static void ring(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                                           recorded_at, effective_at, source_epoch, source_position, source_recorded_at)
                    values (gen_random_uuid(), 'session', 'bell', gen_random_uuid(), 1, 'bell.rung', 1, '{"times": 1}',
                            '{"actor": "0198c0de-0000-7000-8000-000000000001", "correlation": "storm", "reliedOn": []}', '{}',
                            now(), now(), 1, 1, now())""");
        }
    }

    private void write(Random random) {
        for (int i = 0; i < TRANSACTIONS; i++) {
            try (var connection = database.superuser()) {
                connection.setAutoCommit(false);
                for (int events = random.nextInt(3); events >= 0; events--) {
                    ring(connection);
                }
                switch (random.nextInt(6)) {
                    case 0 -> connection.rollback();
                    case 1 -> die(connection);
                    default -> connection.commit();
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void die(Connection connection) {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pg_backend_pid())");
        } catch (SQLException e) {
            // Its session is gone, and what it wrote with it.
            return;
        }
    }

    private CompletableFuture<List<Long>> follow(LogReader log, AtomicBoolean written) {
        return CompletableFuture.supplyAsync(
                () -> {
                    var seen = new ArrayList<Long>();
                    long position = 0;
                    try {
                        while (!written.get() || position < committed().getLast()) {
                            log.awaitBeyond(position, Duration.ofMillis(50));
                            for (var event : log.after(position, 7)) {
                                seen.add(event.position());
                                position = event.position();
                            }
                        }
                    } catch (InterruptedException | SQLException e) {
                        throw new AssertionError(e);
                    }
                    return seen;
                },
                Executors.newVirtualThreadPerTaskExecutor());
    }

    private List<Long> committed() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select position from log.event order by position")) {
            var positions = new ArrayList<Long>();
            while (row.next()) {
                positions.add(row.getLong(1));
            }
            return positions;
        }
    }

    @Test
    void everyCommittedEventIsSeenOnceAndInOrderWheneverTheReaderStartsAndWhoeverDies() throws Exception {
        var written = new AtomicBoolean();
        var fromTheStart = follow(reader().log(), written);
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<CompletableFuture<Void>>();
            for (int i = 0; i < WRITERS; i++) {
                var random = new Random(i);
                all.add(CompletableFuture.runAsync(() -> write(random), writers));
            }
            await().until(() -> committed().size() > 20);
            var fromTheMiddle = follow(reader().log(), written);
            for (var writer : all) {
                writer.get();
            }
            written.set(true);

            var committed = committed();
            assertThat(committed.getLast()).as("there were gaps").isGreaterThan(committed.size());
            assertThat(fromTheStart.get()).isEqualTo(committed);
            assertThat(fromTheMiddle.get()).isEqualTo(committed);
        }
    }

    @Test
    void aWriterThatSitsIdleInItsTransactionHoldsReadersUpAsLongAsItsTimeOutAllows() throws Exception {
        var log = reader().log();
        try (var idle = database.superuser();
                var next = database.superuser()) {
            idle.setAutoCommit(false);
            try (var statement = idle.createStatement()) {
                statement.execute("set local idle_in_transaction_session_timeout = '700ms'");
            }
            ring(idle);
            ring(next);

            assertThat(log.awaitBeyond(1, PATIENCE)).isTrue();
            assertThat(log.after(0, 10)).extracting(Happening::position).containsExactly(2L);
        }
    }

    @Test
    void aReaderWhoseSessionIsKilledReadsOn() throws Exception {
        var log = reader().log();
        execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where datname = current_database() and pid <> pg_backend_pid()");
        try (var writer = database.superuser()) {
            ring(writer);
        }

        assertThat(log.awaitBeyond(0, PATIENCE)).isTrue();
        assertThat(log.after(0, 10)).extracting(Happening::position).containsExactly(1L);
    }
}

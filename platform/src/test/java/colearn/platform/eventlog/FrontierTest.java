package colearn.platform.eventlog;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.commands.Outcome;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No event is lost to a reader, whatever happens between drawing a position and committing it; and nobody waits for what never comes. */
class FrontierTest {
    private static final long GATE = 4711;
    private static final UUID WALL = Ids.next();

    private TestDatabase database;
    private Instance instance;
    private Connection gatekeeper;

    /** A ladder called "held" is stopped by a trigger, after its position is drawn and before it is committed. */
    @BeforeEach
    void start() throws SQLException {
        database = new TestDatabase();
        gatekeeper = database.superuser();
        execute("""
                create function log.hold() returns trigger language plpgsql as $$
                begin
                    if new.payload ->> 'name' like 'held%' then perform pg_advisory_xact_lock(4711); end if;
                    return new;
                end $$""");
        execute("create trigger hold before insert on log.event for each row execute function log.hold()");
        execute("select pg_advisory_lock(" + GATE + ")");
        instance = new Instance(database);
    }

    @AfterEach
    void end() throws SQLException {
        gatekeeper.close();
        instance.close();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = gatekeeper.createStatement()) {
            statement.execute(sql);
        }
    }

    private CompletableFuture<Outcome> heldWriter(String name) {
        var held = CompletableFuture.supplyAsync(() -> put(name));
        await().until(() ->
                number("select count(*) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted")
                        > 0);
        return held;
    }

    private Outcome put(String name) {
        return instance.send(Ids.next(), new LadderCommand.PutUp(name, WALL));
    }

    private long number(String sql) throws SQLException {
        try (var statement = gatekeeper.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private List<Long> positions(Instance reader) {
        return reader.log().after(0, 100).stream().map(Happening::position).toList();
    }

    @Test
    void aHeldWriterIsWaitedForAndLosesNothing() throws Exception {
        put("first");
        var held = heldWriter("held");
        put("later");
        await().until(() -> number("select max(position) from log.event") == 3);

        // It can be seen that 3 stands and 2 does not; a reader that went on would never see 2.
        assertThat(instance.log().awaitBeyond(1, Duration.ofMillis(600))).isFalse();
        assertThat(positions(instance)).containsExactly(1L);

        execute("select pg_advisory_unlock(" + GATE + ")");
        assertThat(held.get()).isInstanceOf(Outcome.Done.class);
        assertThat(instance.log().awaitBeyond(2, PATIENCE)).isTrue();
        assertThat(positions(instance)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void aReaderThatStartsInTheMiddleOfAGapLosesNothing() throws Exception {
        put("first");
        var held = heldWriter("held");
        put("later");

        try (var late = new Instance(database)) {
            assertThat(late.log().awaitBeyond(1, Duration.ofMillis(600))).isFalse();
            assertThat(positions(late)).containsExactly(1L);
            execute("select pg_advisory_unlock(" + GATE + ")");
            held.get();
            assertThat(late.log().awaitBeyond(2, PATIENCE)).isTrue();
            assertThat(positions(late)).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void aWriterThatIsKilledLeavesAGapThatIsPassed() throws Exception {
        put("first");
        var held = heldWriter("held");
        put("later");

        execute(
                "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 4711 and not granted");

        assertThat(held).failsWithin(PATIENCE);
        assertThat(instance.log().awaitBeyond(2, PATIENCE)).isTrue();
        assertThat(positions(instance)).containsExactly(1L, 3L);
    }

    @Test
    void aSessionThatNeverWroteHoldsNobodyUp() throws Exception {
        try (var idle = database.superuser()) {
            idle.setAutoCommit(false);
            idle.createStatement().execute("select count(*) from log.event");
            put("first");
            // A gap that nobody owns: the position was drawn and given up.
            number("select nextval(pg_get_serial_sequence('log.event', 'position'))");
            put("third");

            assertThat(instance.log().awaitBeyond(2, PATIENCE)).isTrue();
            assertThat(positions(instance)).containsExactly(1L, 3L);
        }
    }

    @Test
    void aWriterThatIsHeldBehindTheGapDoesNotHoldUpWhatIsBeforeIt() throws Exception {
        var held = heldWriter("held");
        execute("select pg_advisory_unlock(" + GATE + ")");
        held.get();
        execute("select pg_advisory_lock(" + GATE + ")");
        number("select nextval(pg_get_serial_sequence('log.event', 'position'))");
        put("third");
        var another = heldWriter("held too");

        // The gap at 2 belongs to nobody; the writer of 4 drew its position later, but nobody can know that until it
        // ends.
        execute("select pg_advisory_unlock(" + GATE + ")");
        another.get();
        assertThat(instance.log().awaitBeyond(3, PATIENCE)).isTrue();
        assertThat(positions(instance)).containsExactly(1L, 3L, 4L);
    }
}

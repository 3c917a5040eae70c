package colearn.platform.eventlog;

import static colearn.platform.ladder.Instance.SOMEBODY;
import static colearn.platform.ladder.LadderDecider.LADDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an append that has not committed yet keeps others from, and what it does not. */
class HeldAppendTest {
    private static final UUID WALL = Ids.next();

    private final TestDatabase database = new TestDatabase();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private Instance one;
    private Instance other;

    @BeforeEach
    void start() throws SQLException {
        one = new Instance(database);
        other = new Instance(database);
        // Whoever names a ladder so stands between his last statement and his commit while the gate is closed.
        run("""
                create table public.gate (closed boolean);
                create function log.gate() returns trigger language plpgsql security definer as $$
                    begin
                        while new.payload ->> 'name' like 'held%' and exists (select from public.gate) loop
                            perform pg_sleep(0.01);
                        end loop;
                        return new;
                    end $$;
                create trigger gate before insert on log.event for each row execute function log.gate()""");
    }

    @AfterEach
    void end() throws SQLException {
        run("delete from public.gate");
        threads.close();
        one.close();
        other.close();
    }

    @Test
    void whatADecisionReliedOnDoesNotChangeBeforeItsCommit() {
        var ladder = standing("ash");
        var permission = standing("maple");

        assertThat(await().until(() -> whileHeld(ladder, permission), seen -> seen != Seen.TOO_LATE))
                .isEqualTo(Seen.WAITED);
    }

    @Test
    void whoAppendsToAnotherAggregateWaitsForNobody() throws Exception {
        var ladder = standing("elm");
        var another = standing("beech");
        run("insert into public.gate values (true)");
        var held = threads.submit(() -> one.send(ladder, new LadderCommand.Rename("held elm")));
        await().until(() -> held.isDone() || waiting("PgSleep") > 0);

        assertThat(other.send(another, new LadderCommand.Climb(1, true))).isInstanceOf(Outcome.Done.class);
    }

    private enum Seen {
        WAITED,
        CHANGED,
        /** The append that was to be held was given up before anybody came. */
        TOO_LATE
    }

    private Seen whileHeld(UUID ladder, UUID permission) throws Exception {
        run("insert into public.gate values (true)");
        var before = version(permission);
        var held = threads.submit(() -> one.commands().perform(Order.of(LADDER, ladder, SOMEBODY, reads -> {
            reads.own(LADDER, permission);
            return new LadderCommand.Rename("held " + Ids.next());
        })));
        await().until(() -> held.isDone() || waiting("PgSleep") > 0);
        var change = threads.submit(() -> other.send(permission, new LadderCommand.Climb(1, true)));
        await().until(() -> held.isDone() || change.isDone() || waiting("advisory") > 0);
        var changed = version(permission) > before;
        var seen = held.isDone() ? Seen.TOO_LATE : changed ? Seen.CHANGED : Seen.WAITED;
        run("delete from public.gate");
        await().until(() -> over(held) && over(change));
        return seen;
    }

    private static boolean over(Future<?> one) {
        return one.isDone();
    }

    private long version(UUID ladder) {
        return one.get(StreamReader.class).version(new StreamId("partner", "ladder", ladder));
    }

    private int waiting(String what) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.prepareStatement(
                        "select count(*) from pg_stat_activity where datname = current_database() and wait_event = ?")) {
            statement.setString(1, what);
            var row = statement.executeQuery();
            row.next();
            return row.getInt(1);
        }
    }

    private UUID standing(String name) {
        var ladder = Ids.next();
        assertThat(one.send(ladder, new LadderCommand.PutUp(name, WALL))).isInstanceOf(Outcome.Done.class);
        return ladder;
    }

    private void run(String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package colearn.platform.reactions;

import colearn.platform.commands.Commands;
import colearn.platform.database.ServiceSettings;
import colearn.platform.eventlog.Following;
import colearn.platform.eventlog.LogFollower;
import colearn.platform.eventlog.LogReader;
import colearn.platform.trace.Spans;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All reactions of a service: starts and stops them, and knows how far they have come. */
public final class Reactions implements LogFollower {

    /**
     * Where a reaction stands.
     *
     * @param lag events between it and the frontier
     * @param refused commands of it that a rule refused and nobody has looked at
     */
    public record Status(String reaction, long position, long lag, long quarantined, long refused) {}

    private final List<Reaction> reactions;
    private final UUID self;
    private final Commands commands;
    private final LogReader reader;
    private final DataSource connections;
    private final JdbcClient database;
    private final Refusals refusals;
    private final Clock clock;
    private final Spans spans;
    private final List<ReactionRunner> runners = new ArrayList<>();
    private final List<Following> followings = new ArrayList<>();
    private volatile boolean running;

    Reactions(
            List<Reaction> reactions,
            ServiceSettings service,
            Commands commands,
            LogReader reader,
            DataSource connections,
            Refusals refusals,
            Clock clock,
            Spans spans) {
        this.reactions = List.copyOf(reactions);
        this.self = service.actor();
        this.commands = commands;
        this.reader = reader;
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.refusals = refusals;
        this.clock = clock;
        this.spans = spans;
    }

    public List<Status> status() {
        return database.sql("""
                        select r.reaction, r.position, greatest(0, :frontier - r.position) as lag,
                               (select count(*) from log.reaction_quarantine q where q.reaction = r.reaction) as quarantined,
                               (select count(*) from log.refusal f
                                where f.sender = 'reaction/' || r.reaction and f.settled_at is null) as refused
                        from log.reaction r order by r.reaction""")
                .param("frontier", reader.frontier())
                .query(Status.class)
                .list();
    }

    /**
     * An event that a reaction could not handle.
     *
     * @param problem what it stumbled over
     */
    public record SetAside(String reaction, long position, UUID eventId, String problem, Instant recordedAt) {}

    /** What the reactions could not handle, oldest first, at most 1,000. */
    public List<SetAside> setAside() {
        return database.sql("""
                        select reaction, position, event_id, problem, recorded_at
                        from log.reaction_quarantine order by recorded_at, position limit 1000""")
                .query((row, number) -> new SetAside(
                        row.getString("reaction"),
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        row.getString("problem"),
                        row.getTimestamp("recorded_at").toInstant()))
                .list();
    }

    /**
     * Handles an event again that was set aside.
     *
     * @return false when it is not set aside
     * @throws RuntimeException when it still cannot be handled; it stays set aside
     */
    public boolean release(String reaction, long position) throws SQLException {
        for (var runner : runners) {
            if (runner.name().equals(reaction)) {
                return runner.release(position);
            }
        }
        return false;
    }

    /** Waits until every reaction has handled a position; false when the time is over first. */
    public boolean await(long position, Duration atMost) throws InterruptedException {
        long until = System.nanoTime() + atMost.toNanos();
        while (behind(position)) {
            if (System.nanoTime() > until) {
                return false;
            }
            Thread.sleep(3);
        }
        return true;
    }

    private boolean behind(long position) {
        if (reactions.isEmpty()) {
            return false;
        }
        int caughtUp = database.sql(
                        "select count(*) from log.reaction where position >= :position and reaction in (:names)")
                .param("position", position)
                .param("names", reactions.stream().map(Reaction::name).toList())
                .query(Integer.class)
                .single();
        return caughtUp < reactions.size();
    }

    @Override
    public void start() {
        running = true;
        for (var reaction : reactions) {
            var orders = new ReactionOrders(reaction, self, commands, refusals);
            var runner = new ReactionRunner(reaction, orders, reader, connections, clock, spans);
            runners.add(runner);
            followings.add(Following.begin("reaction-" + reaction.name(), reader, runner));
        }
    }

    @Override
    public void stop() {
        running = false;
        followings.forEach(Following::end);
        followings.forEach(Following::awaitEnd);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

package colearn.platform.reactions;

import colearn.platform.commands.Commands;
import colearn.platform.database.ServiceSettings;
import colearn.platform.eventlog.LogReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All reactions of a service: starts and stops them, and knows how far they have come. */
public final class Reactions implements SmartLifecycle {

    /**
     * Where a reaction stands.
     *
     * @param lag events between it and the frontier
     */
    public record Status(String reaction, long position, long lag, long quarantined) {}

    private final List<Reaction> reactions;
    private final UUID self;
    private final Commands commands;
    private final LogReader reader;
    private final DataSource connections;
    private final JdbcClient database;
    private final Clock clock;
    private final List<ReactionRunner> runners = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    Reactions(
            List<Reaction> reactions,
            ServiceSettings service,
            Commands commands,
            LogReader reader,
            DataSource connections,
            Clock clock) {
        this.reactions = List.copyOf(reactions);
        // The service is an actor too: the same id in every release and instance.
        this.self = UUID.nameUUIDFromBytes(("colearn/" + service.name()).getBytes(StandardCharsets.UTF_8));
        this.commands = commands;
        this.reader = reader;
        this.connections = connections;
        this.database = JdbcClient.create(connections);
        this.clock = clock;
    }

    public List<Status> status() {
        return database.sql("""
                        select r.reaction, r.position, greatest(0, :frontier - r.position) as lag,
                               (select count(*) from log.reaction_quarantine q where q.reaction = r.reaction) as quarantined
                        from log.reaction r order by r.reaction""")
                .param("frontier", reader.frontier())
                .query(Status.class)
                .list();
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
            var runner = new ReactionRunner(reaction, self, commands, reader, connections, clock);
            runners.add(runner);
            threads.add(Thread.ofPlatform()
                    .daemon()
                    .name("reaction-" + reaction.name())
                    .start(runner));
        }
    }

    @Override
    public void stop() {
        running = false;
        runners.forEach(ReactionRunner::stop);
        for (var thread : threads) {
            try {
                thread.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return -50;
    }
}

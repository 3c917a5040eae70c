package colearn.platform.reactions;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogReader;
import colearn.platform.eventlog.Unreadable;
import colearn.platform.identity.Caller;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Runs one reaction in log order. Its row is locked while a batch is handled, so one instance at a time sends; the position moves after the
 * commands are stored, and their keys, made of event and reaction, make a second sending harmless.
 */
final class ReactionRunner implements Runnable {
    private static final Logger log = LoggerFactory.getLogger(ReactionRunner.class);
    private static final int BATCH = 50;
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Reaction reaction;
    private final UUID self;
    private final Commands commands;
    private final LogReader reader;
    private final DataSource connections;
    private final Clock clock;
    private volatile boolean running = true;

    ReactionRunner(
            Reaction reaction, UUID self, Commands commands, LogReader reader, DataSource connections, Clock clock) {
        this.reaction = reaction;
        this.self = self;
        this.commands = commands;
        this.reader = reader;
        this.connections = connections;
        this.clock = clock;
    }

    void stop() {
        running = false;
    }

    @Override
    public void run() {
        boolean begun = false;
        while (running) {
            try {
                if (!begun) {
                    begin();
                    begun = true;
                }
                long before = reader.frontier();
                if (!step()) {
                    reader.awaitBeyond(before, PATIENCE);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (SQLException | RuntimeException e) {
                if (running) {
                    log.warn("reaction {} stands still, trying again: {}", reaction.name(), e.getMessage(), e);
                    pause();
                }
            }
        }
    }

    private void begin() throws SQLException {
        try (var connection = connections.getConnection()) {
            long from = reaction.start() == Reaction.Start.NOW ? reader.frontier() : 0;
            ReactionStore.begin(connection, reaction.name(), from);
        }
    }

    /** Handles a batch; false when there was nothing to do, or another instance does it. */
    private boolean step() throws SQLException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean moved = handle(connection);
                connection.commit();
                return moved;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private boolean handle(Connection connection) throws SQLException {
        var position = ReactionStore.lock(connection, reaction.name());
        if (position.isEmpty()) {
            return false;
        }
        var events = FromNewerRelease.before(reader.after(position.getAsLong(), BATCH));
        for (var event : events) {
            if (!running) {
                return true;
            }
            react(connection, event);
            ReactionStore.advance(connection, reaction.name(), event.position());
        }
        return !events.isEmpty();
    }

    private void react(Connection connection, Happening event) throws SQLException {
        if (event.body() == null) {
            return;
        }
        try {
            if (event.body() instanceof Unreadable unreadable) {
                throw new IllegalArgumentException(unreadable.reason());
            }
            send(event);
        } catch (DataAccessException e) {
            // The database's trouble, not the event's: the batch is done again.
            throw e;
        } catch (RuntimeException e) {
            log.error(
                    "reaction {} cannot handle event {} at {}", reaction.name(), event.eventId(), event.position(), e);
            var at = clock.instant().atOffset(ZoneOffset.UTC);
            ReactionStore.quarantine(connection, reaction.name(), event, String.valueOf(e), at);
        }
    }

    private void send(Happening event) {
        var caller = new Caller(self, Set.of(), null, event.correlation(), event.eventId());
        int number = 0;
        for (var order : reaction.on(event, caller)) {
            var key = new RequestKey("reaction/" + reaction.name(), keyOf(event) + "/" + number++, "");
            switch (commands.perform(order.once(key))) {
                case Outcome.Done done -> {}
                case Outcome.Contended contended ->
                    throw new org.springframework.dao.ConcurrencyFailureException("contended: " + contended);
                case Outcome.Refused refused ->
                    log.info(
                            "reaction {} to event {} was refused: {}",
                            reaction.name(),
                            event.eventId(),
                            refused.reason());
                case Outcome.Stale stale ->
                    log.info("reaction {} to event {}: {}", reaction.name(), event.eventId(), stale);
                case Outcome.Taken taken ->
                    log.info("reaction {} to event {}: {}", reaction.name(), event.eventId(), taken);
                case Outcome.KeyReused reused ->
                    throw new IllegalStateException("the key of a reaction was used for another request: " + reused);
            }
        }
    }

    private static String keyOf(Happening event) {
        return event.part() == 0 ? event.eventId().toString() : event.eventId() + "#" + event.part();
    }

    private static void pause() {
        try {
            Thread.sleep(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

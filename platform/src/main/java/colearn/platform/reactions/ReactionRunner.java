package colearn.platform.reactions;

import colearn.platform.commands.Commands;
import colearn.platform.eventlog.Following;
import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogReader;
import colearn.platform.eventlog.Unreadable;
import colearn.platform.trace.Spans;
import colearn.platform.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Runs one reaction in log order. Its row is locked while a batch is handled, so one instance at a time sends; the position moves after the
 * commands are stored, and their keys make a second sending harmless.
 */
final class ReactionRunner implements Following.Work {
    private static final Logger log = LoggerFactory.getLogger(ReactionRunner.class);
    private static final int BATCH = 500;
    /** Well within what the pool allows a transaction. */
    private static final Duration AT_A_TIME = Duration.ofSeconds(5);

    private final Reaction reaction;
    private final ReactionOrders orders;
    private final LogReader reader;
    private final DataSource connections;
    private final Clock clock;
    private final Spans spans;
    private final Setbacks setbacks = new Setbacks();
    private boolean begun;
    /** Of the event in hand: what goes wrong is said to belong to its request. */
    private @Nullable String inHand;

    ReactionRunner(
            Reaction reaction,
            ReactionOrders orders,
            LogReader reader,
            DataSource connections,
            Clock clock,
            Spans spans) {
        this.reaction = reaction;
        this.orders = orders;
        this.reader = reader;
        this.connections = connections;
        this.clock = clock;
        this.spans = spans;
    }

    String name() {
        return reaction.name();
    }

    /** Handles a batch; false when there was nothing to do, or another instance does it. */
    @Override
    public boolean step(BooleanSupplier goesOn) throws SQLException {
        if (!begun) {
            begin();
            begun = true;
        }
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean moved = handle(connection, goesOn);
                connection.commit();
                return moved;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    @Override
    public Duration stumbled(Throwable problem) {
        Trace.during(
                inHand,
                () -> log.warn(
                        "reaction {} stands still, trying again: {}", reaction.name(), problem.getMessage(), problem));
        inHand = null;
        return setbacks.pause();
    }

    private void begin() throws SQLException {
        try (var connection = connections.getConnection()) {
            long from = reaction.start() == Reaction.Start.NOW ? ReactionStore.end(connection) : 0;
            ReactionStore.begin(connection, reaction.name(), from);
        }
    }

    private boolean handle(Connection connection, BooleanSupplier goesOn) throws SQLException {
        var position = ReactionStore.lock(connection, reaction.name());
        if (position.isEmpty()) {
            return false;
        }
        var events = FromNewerRelease.before(reader.after(position.getAsLong(), BATCH));
        // Commands may wait for others; what is done is kept before the transaction has become too long for its
        // connection.
        long end = System.nanoTime() + AT_A_TIME.toNanos();
        long last = position.getAsLong();
        var superseded = Superseded.of(reaction, events);
        for (var event : events) {
            // What an event was split into is handled whole.
            if (event.position() != last && (!goesOn.getAsBoolean() || System.nanoTime() > end)) {
                break;
            }
            if (!superseded.contains(event)) {
                inHand = event.correlation();
                Trace.during(inHand, () -> react(connection, event, goesOn));
                inHand = null;
            }
            last = event.position();
        }
        // Once a batch: most events concern nobody, and a reaction that is millions behind has to get past them.
        ReactionStore.advance(connection, reaction.name(), last);
        return !events.isEmpty();
    }

    private void react(Connection connection, Happening event, BooleanSupplier goesOn) throws SQLException {
        if (event.body() == null) {
            return;
        }
        var ordered = ordered(connection, event);
        try {
            send(connection, event, ordered);
            setbacks.over();
        } catch (DataAccessException e) {
            // The database's trouble, not the event's: the batch is done again.
            throw e;
        } catch (RuntimeException e) {
            // A lock that was not had, a key that cannot be opened now: mostly it passes.
            if (!goesOn.getAsBoolean() || setbacks.again(event.position())) {
                throw e;
            }
            setAside(connection, event, e);
            setbacks.over();
        }
    }

    /** What leads to nothing is no step of its request. */
    private void send(Connection connection, Happening event, List<Commands.Order<?, ?, ?>> ordered)
            throws SQLException {
        if (!ordered.isEmpty()) {
            spans.<Boolean, SQLException>joining(event.traceparent(), "react " + reaction.name(), () -> {
                orders.send(connection, event, ordered);
                return true;
            });
        }
    }

    /** What cannot be read, and what the reaction itself stumbles over, will be no other the next time. */
    private List<Commands.Order<?, ?, ?>> ordered(Connection connection, Happening event) throws SQLException {
        try {
            if (event.body() instanceof Unreadable unreadable) {
                throw new IllegalArgumentException(unreadable.reason());
            }
            return orders.upon(event);
        } catch (RuntimeException e) {
            setAside(connection, event, e);
            return List.of();
        }
    }

    private void setAside(Connection connection, Happening event, RuntimeException e) throws SQLException {
        log.error("reaction {} cannot handle event {} at {}", reaction.name(), event.eventId(), event.position(), e);
        var at = clock.instant().atOffset(ZoneOffset.UTC);
        ReactionStore.quarantine(connection, reaction.name(), event, String.valueOf(e), at);
    }

    /**
     * Handles an event again that was set aside; its commands' keys keep it from having a second effect.
     *
     * @return false when it is not set aside
     */
    boolean release(long position) throws SQLException {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean released = release(connection, position);
                connection.commit();
                return released;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        }
    }

    private boolean release(Connection connection, long position) throws SQLException {
        if (!ReactionStore.release(connection, reaction.name(), position)) {
            return false;
        }
        for (var event : reader.after(position - 1, 1)) {
            if (event.body() instanceof Unreadable unreadable) {
                throw new IllegalStateException(unreadable.reason());
            }
            Trace.during(event.correlation(), () -> send(connection, event, orders.upon(event)));
        }
        return true;
    }
}

package colearn.platform.reviews;

import colearn.platform.eventlog.Following;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Follows the log a span of positions at a time: what relied on what, the flags, and how far it has come change in one transaction. */
final class ReviewFold implements Following.Work {
    private static final Logger log = LoggerFactory.getLogger(ReviewFold.class);
    private static final long SPAN = 1_000;

    private final LogReader reader;
    private final LogIdentity identity;
    private final JsonMapper json;
    private final DataSource connections;

    ReviewFold(LogReader reader, LogIdentity identity, JsonMapper json, DataSource connections) {
        this.reader = reader;
        this.identity = identity;
        this.json = json;
        this.connections = connections;
    }

    /** Folds a span; false when there was nothing to do, or another instance does it. */
    @Override
    public boolean step(BooleanSupplier goesOn) throws SQLException {
        long frontier = reader.frontier();
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                boolean moved = fold(connection, frontier);
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
        log.warn("nothing is flagged for review, trying again: {}", problem.getMessage(), problem);
        return Following.NEWS;
    }

    private boolean fold(Connection connection, long frontier) throws SQLException {
        var table = new ReviewTable(connection);
        var position = table.lock();
        if (position.isEmpty() || position.getAsLong() >= frontier) {
            return false;
        }
        long after = position.getAsLong();
        long upTo = Math.min(frontier, after + SPAN);
        table.addReliances(identity.service(), after, upTo);
        for (var turn : table.turns(after, upTo)) {
            flag(connection, table, turn);
        }
        table.advance(upTo);
        return true;
    }

    /** Flags whoever read the event otherwise than it is read from here on; who read it so already has nothing to look at. */
    private void flag(Connection connection, ReviewTable table, ReviewTable.Turn turn) throws SQLException {
        var course = CourseOfReadings.of(connection, json, turn.event(), turn.position());
        if (course == null) {
            return;
        }
        table.replace(course.event(), course.correction());
        var spans = course.spans();
        var now = spans.getLast();
        // Of what relied before the event came, only those knew its stream in that version that heard of it out of
        // order.
        int first = turn.position() == course.event() ? 0 : 1;
        for (int at = first; at < spans.size() - 1; at++) {
            if (!Objects.equals(spans.get(at).reading(), now.reading())) {
                // Who relied at a position knew what stood before it.
                table.flag(
                        course.event(),
                        course.correction(),
                        spans.get(at).from() + 1,
                        spans.get(at + 1).from());
            }
        }
    }
}

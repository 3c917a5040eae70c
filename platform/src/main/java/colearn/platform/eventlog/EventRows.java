package colearn.platform.eventlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code log.event} on their way in: columns as arrays, one statement for any number of rows. */
final class EventRows {
    private static final String[] TYPES = {
        "uuid",
        "text",
        "text",
        "uuid",
        "int8",
        "text",
        "int4",
        "text",
        "text",
        "text",
        "timestamptz",
        "timestamptz",
        "int4",
        "int8",
        "timestamptz",
        "uuid"
    };

    private final List<@Nullable Object[]> rows = new ArrayList<>();

    void add(@Nullable Object... row) {
        rows.add(row);
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Binds the columns and executes; answers how many rows were stored. */
    int insert(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int column = 0; column < TYPES.length; column++) {
                var values = new Object[rows.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = rows.get(i)[column];
                }
                statement.setArray(column + 1, connection.createArrayOf(TYPES[column], values));
            }
            return statement.executeUpdate();
        }
    }

    /** PostgreSQL keeps microseconds; what is stored equals what was decided only if nothing finer is decided. */
    static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

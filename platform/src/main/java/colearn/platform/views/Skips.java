package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which events operators have decided to go on without, for which rows of a view. The decisions are events of the log, so a rebuild knows them
 * all, and a replay those up to its cut. A fold that can take such an event takes it: a skip only says that nothing waits for it.
 */
final class Skips {
    static final Skips NONE = new Skips(Set.of());

    private record Skip(String key, UUID eventId) {}

    private final Set<Skip> skips;

    private Skips(Set<Skip> skips) {
        this.skips = skips;
    }

    static Skips of(Connection connection, String view, long upTo) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select payload ->> 'key', (payload ->> 'eventId')::uuid from log.event
                where source = (select service from log.identity) and aggregate = ? and aggregate_id = ? and position <= ?""")) {
            statement.setString(1, SkipDecider.VIEW.name());
            statement.setObject(2, SkipDecider.id(view));
            statement.setLong(3, upTo);
            try (var row = statement.executeQuery()) {
                var skips = new HashSet<Skip>();
                while (row.next()) {
                    skips.add(new Skip(row.getString(1), row.getObject(2, UUID.class)));
                }
                return skips.isEmpty() ? NONE : new Skips(skips);
            }
        }
    }

    boolean contain(String key, UUID eventId) {
        return skips.contains(new Skip(key, eventId));
    }
}

package colearn.platform.reviews;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** The fold's SQL: how far it has come, what relied on what, and the flags. */
final class ReviewTable {
    private final Connection connection;

    ReviewTable(Connection connection) {
        this.connection = connection;
    }

    /** Locks the fold for the transaction and answers how far it has come; empty when another instance folds. */
    OptionalLong lock() throws SQLException {
        try (var statement =
                        connection.prepareStatement("select position from log.review_fold for update skip locked");
                var row = statement.executeQuery()) {
            return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
        }
    }

    void advance(long position) throws SQLException {
        try (var statement = connection.prepareStatement("update log.review_fold set position = ?")) {
            statement.setLong(1, position);
            statement.executeUpdate();
        }
    }

    /** What the own events after one position, up to another, relied on. A payload is not looked at. */
    void addReliances(String service, long after, long upTo) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into log.reliance (source, aggregate, aggregate_id, position, version)
                select r.source, r.aggregate, r.id, e.position, r.version
                from log.event e
                cross join lateral json_to_recordset(case when json_typeof(e.metadata -> 'reliedOn') = 'array'
                        then e.metadata -> 'reliedOn' else '[]' end) as r(source text, aggregate text, id uuid, version bigint)
                where e.source = ? and e.position > ? and e.position <= ?
                on conflict do nothing""")) {
            statement.setString(1, service);
            statement.setLong(2, after);
            statement.setLong(3, upTo);
            statement.executeUpdate();
        }
    }

    /**
     * Where readings change in a range: a correction whose event is there, or an event whose corrections came first.
     *
     * @param position from which it is read otherwise
     * @param event that is read otherwise
     */
    record Turn(long position, UUID event) {}

    /** Nobody corrects another stream's events. */
    List<Turn> turns(long after, long upTo) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select distinct greatest(c.position, e.position) as turn, e.event_id
                from log.event c join log.event e on e.event_id = c.corrects
                     and (e.source, e.aggregate, e.aggregate_id) = (c.source, c.aggregate, c.aggregate_id)
                where c.corrects is not null and c.position > ? and c.position <= ? and e.position < c.position
                union
                select e.position, e.event_id
                from log.event e join log.event c on c.corrects = e.event_id and c.position < e.position
                     and (e.source, e.aggregate, e.aggregate_id) = (c.source, c.aggregate, c.aggregate_id)
                where e.position > ? and e.position <= ?
                order by 1""")) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setLong(3, after);
            statement.setLong(4, upTo);
            var turns = new ArrayList<Turn>();
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    turns.add(new Turn(row.getLong(1), row.getObject(2, UUID.class)));
                }
            }
            return turns;
        }
    }

    /** A later correction says whole how the event is read: flags of those before it have nothing left to say. */
    void replace(long corrected, long by) throws SQLException {
        try (var statement = connection.prepareStatement(
                "update log.review set replaced_by = ? where corrected = ? and correction < ? and replaced_by is null")) {
            statement.setLong(1, by);
            statement.setLong(2, corrected);
            statement.setLong(3, by);
            statement.executeUpdate();
        }
    }

    /** Flags what was recorded in a span of the log and relied on the corrected event's stream when that stood in it, or later. */
    void flag(long corrected, long correction, long from, long before) throws SQLException {
        try (var statement = connection.prepareStatement("""
                insert into log.review (id, relying, correction, corrected)
                select md5(relying.event_id || '/' || c.event_id)::uuid, relying.position, c.position, e.position
                from log.event e
                join log.event c on c.position = ?
                join log.reliance r on (r.source, r.aggregate, r.aggregate_id) = (e.source, e.aggregate, e.aggregate_id)
                     and r.version >= e.version and r.position >= ? and r.position < ?
                join log.event relying on relying.position = r.position
                where e.position = ?
                on conflict do nothing""")) {
            statement.setLong(1, correction);
            statement.setLong(2, from);
            statement.setLong(3, before);
            statement.setLong(4, corrected);
            statement.executeUpdate();
        }
    }
}

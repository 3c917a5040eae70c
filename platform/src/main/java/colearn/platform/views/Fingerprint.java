package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells whether two generations hold the same rows, evidence and waiting events, without comparing them one by one.
 *
 * @param rows how many
 * @param hash over keys, bodies, evidence and what waits in quarantine, whatever their order
 */
public record Fingerprint(long rows, String hash) {

    static Fingerprint of(Connection connection, String view, int generation) throws SQLException {
        // Sums over single rows: however many there are, no text of all of them is made.
        try (var statement = connection.prepareStatement("""
                select r.rows, md5(r.sum || '/' || e.count || '/' || e.sum || '/' || q.count || '/' || q.sum)
                from (select count(*) as rows, coalesce(sum(hashtextextended(key || ' ' || body::text, 0)), 0)::text as sum
                      from view.%1$s where generation = ?) r,
                     (select count(*), coalesce(sum(hashtextextended(concat_ws(' ', key, part, position, event_id, effect), 0)), 0)::text as sum
                      from view.evidence where view = ? and generation = ?) e,
                     (select count(*), coalesce(sum(hashtextextended(concat_ws(' ', key, position, event_id), 0)), 0)::text as sum
                      from view.quarantine where view = ? and generation = ?) q""".formatted(view))) {
            statement.setInt(1, generation);
            statement.setString(2, view);
            statement.setInt(3, generation);
            statement.setString(4, view);
            statement.setInt(5, generation);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Fingerprint(row.getLong(1), row.getString(2));
            }
        }
    }
}

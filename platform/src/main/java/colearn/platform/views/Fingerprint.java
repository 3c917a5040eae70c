package colearn.platform.views;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells whether two generations hold the same rows and evidence, without comparing them one by one.
 *
 * @param rows how many
 * @param hash over keys, bodies and evidence, whatever their order
 */
public record Fingerprint(long rows, String hash) {

    static Fingerprint of(Connection connection, String view, int generation) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select (select count(*) from view.%1$s where generation = ?),
                       md5(coalesce((select string_agg(key || body::text, '|' order by key) from view.%1$s where generation = ?), '')
                        || coalesce((select string_agg(key || part || position || event_id, '|' order by key, part, position)
                                     from view.evidence where view = ? and generation = ?), ''))""".formatted(view))) {
            statement.setInt(1, generation);
            statement.setInt(2, generation);
            statement.setString(3, view);
            statement.setInt(4, generation);
            try (var row = statement.executeQuery()) {
                row.next();
                return new Fingerprint(row.getLong(1), row.getString(2));
            }
        }
    }
}

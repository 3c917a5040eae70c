package colearn.testkit.history;

import colearn.platform.decider.Claim;
import colearn.testkit.ServiceCore;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What an aggregate holds, by the tables themselves. */
final class Held {
    private Held() {}

    static Set<Claim> by(ServiceCore service, String aggregate, UUID id) throws SQLException {
        var held = new HashSet<Claim>();
        try (var connection = service.look();
                var statement = connection.prepareStatement("""
                        select kind, key, null::date as first, null::date as last from log.claim
                        where aggregate = ? and aggregate_id = ?
                        union all
                        select kind, key, lower(days), upper(days) - 1 from log.claim_days
                        where aggregate = ? and aggregate_id = ?""")) {
            statement.setString(1, aggregate);
            statement.setObject(2, id);
            statement.setString(3, aggregate);
            statement.setObject(4, id);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var from = row.getObject("first", LocalDate.class);
                    held.add(
                            from == null
                                    ? new Claim.Key(row.getString("kind"), row.getString("key"))
                                    : new Claim.Days(
                                            row.getString("kind"),
                                            row.getString("key"),
                                            from,
                                            row.getObject("last", LocalDate.class)));
                }
            }
        }
        return held;
    }
}

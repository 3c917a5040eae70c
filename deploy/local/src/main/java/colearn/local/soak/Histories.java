package colearn.local.soak;

import colearn.local.state.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts whole histories of partners into partner-service's log, copies of one that was recorded: many events in little time. */
final class Histories {
    private static final int EVENTS_EACH = 100;

    private Histories() {}

    /** @param events about how many */
    static void put(Scene scene, Ledger ledger, long events) throws SQLException {
        try (var connection = scene.superuser(Service.PARTNER)) {
            for (long left = events; left > 0; left -= 50_000) {
                put(connection, ledger, Math.min(left, 50_000));
            }
        }
    }

    /** In the transaction of the connection, if it has one. */
    static void put(Connection connection, Ledger ledger, long events) throws SQLException {
        put(connection, ledger, Math.max(1, events / EVENTS_EACH), EVENTS_EACH);
    }

    /** One of so many events. */
    static UUID one(Connection connection, Ledger ledger, int events) throws SQLException {
        return put(connection, ledger, 1, events).getFirst();
    }

    private static List<UUID> put(Connection connection, Ledger ledger, long partners, int each) throws SQLException {
        var put = new ArrayList<UUID>();
        try (var statement = connection.prepareStatement("""
                with registered as (
                    select * from log.event where type = 'partner.registered' and aggregate = 'partner' order by position desc limit 1),
                renamed as (
                    select * from log.event where type = 'partner.renamed' and aggregate = 'partner' order by position desc limit 1),
                partner as materialized (select uuidv7() as id, n from generate_series(1, ?) n),
                put as (
                    insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                        recorded_at, effective_at)
                    select uuidv7(), r.source, r.aggregate, p.id, v, case v when 1 then r.type else m.type end,
                        case v when 1 then r.type_version else m.type_version end,
                        case v when 1 then jsonb_set(r.payload::jsonb, '{name}', to_jsonb('Copy ' || p.id))::json
                            else json_build_object('name', 'Copy ' || p.id || ' ' || v) end,
                        r.metadata, replace(r.refs::text, r.aggregate_id::text, p.id::text)::jsonb, now(), now()
                    from partner p cross join generate_series(1, %1$d) v, registered r, renamed m order by p.n, v)
                select id from partner""".formatted(each))) {
            statement.setLong(1, partners);
            var row = statement.executeQuery();
            while (row.next()) {
                var id = row.getObject(1, UUID.class);
                ledger.put(Service.PARTNER, id, each);
                ledger.named(id, "Copy " + id + " " + each);
                put.add(id);
            }
        }
        return put;
    }
}

package colearn.platform.secrets;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wrapped keys, and the ledger of those that were destroyed. A key in the ledger does not exist, whatever a restore brought back. */
final class KeyStore {

    /** @param master fingerprint of the master key that wraps it */
    record Wrapped(byte[] bytes, String master) {}

    private final JdbcClient database;
    private final Clock clock;

    KeyStore(DataSource connections, Clock clock) {
        this.database = JdbcClient.create(connections);
        this.clock = clock;
    }

    Optional<Wrapped> find(UUID id) {
        return database.sql("""
                        select wrapped, master from sealing_key k
                        where id = :id and not exists (select 1 from destroyed_key d where d.id = k.id)""")
                .param("id", id)
                .query((row, n) -> new Wrapped(row.getBytes("wrapped"), row.getString("master")))
                .optional();
    }

    Map<UUID, Wrapped> find(Collection<UUID> ids) {
        return database
                .sql("""
                        select id, wrapped, master from sealing_key k
                        where id = any (:ids) and not exists (select 1 from destroyed_key d where d.id = k.id)""")
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(
                        row.getObject("id", UUID.class), new Wrapped(row.getBytes("wrapped"), row.getString("master"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps a key unless there is one of that id, or was; false where it was not kept. */
    boolean insert(UUID id, Wrapped key) {
        return insert(id, key, false);
    }

    /** As {@link #insert}; whoever calls it may remove the key as long as nobody else has {@linkplain #share shared} it. */
    boolean insertFresh(UUID id, Wrapped key) {
        return insert(id, key, true);
    }

    private boolean insert(UUID id, Wrapped key, boolean fresh) {
        return database.sql("""
                        insert into sealing_key (id, wrapped, master, created_at, fresh)
                        select :id, :wrapped, :master, :at, :fresh where not exists (select 1 from destroyed_key where id = :id)
                        on conflict do nothing""")
                        .param("id", id)
                        .param("wrapped", key.bytes())
                        .param("master", key.master())
                        .param("at", now())
                        .param("fresh", fresh)
                        .update()
                == 1;
    }

    /** A key that its maker cannot remove any more: somebody else is about to seal with it. */
    Optional<Wrapped> share(UUID id) {
        database.sql("update sealing_key set fresh = false where id = :id and fresh")
                .param("id", id)
                .update();
        return find(id);
    }

    /** Removes those of the keys that nobody has shared with their maker. */
    void removeFresh(Collection<UUID> ids) {
        database.sql("delete from sealing_key where id = any (:ids) and fresh")
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    boolean destroyed(UUID id) {
        return database.sql("select exists (select 1 from destroyed_key where id = :id)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** The ledger first: from its commit on the key does not exist, even if the deletion were lost. */
    void destroy(UUID id) {
        database.sql("insert into destroyed_key (id, destroyed_at) values (:id, :at) on conflict do nothing")
                .param("id", id)
                .param("at", now())
                .update();
        database.sql("delete from sealing_key where id = :id").param("id", id).update();
    }

    /** Applies the ledger to what a restore may have brought back; answers how many keys went. */
    int applyLedger() {
        return database.sql("delete from sealing_key k using destroyed_key d where d.id = k.id")
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}

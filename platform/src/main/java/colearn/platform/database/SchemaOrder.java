package colearn.platform.database;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Releases run beside each other as long as the schema only grows. A migration that takes something away raises
 * {@code log.oldest_schema}, and from then on earlier releases refuse to start.
 */
final class SchemaOrder {
    /** A service's own migrations have numbers above; they have no part in this. */
    private static final int SERVICES_BEGIN_AT = 100;

    private SchemaOrder() {}

    /** @throws OutdatedRelease when this release is too old for the database */
    static void check(Flyway release, String service) {
        var database = JdbcClient.create(release.getConfiguration().getDataSource());
        if (database.sql("select to_regclass('log.oldest_schema') is null")
                .query(Boolean.class)
                .single()) {
            return; // nobody has been here before
        }
        int oldest = database.sql("select version from log.oldest_schema")
                .query(Integer.class)
                .single();
        int own = own(release);
        if (own < oldest) {
            throw new OutdatedRelease(service, own, oldest);
        }
    }

    private static int own(Flyway release) {
        return Arrays.stream(release.info().all())
                .filter(it -> it.getState().isResolved() && it.isVersioned())
                .map(MigrationInfo::getVersion)
                .mapToInt(it -> it.getMajor().intValue())
                .filter(it -> it < SERVICES_BEGIN_AT)
                .max()
                .orElse(0);
    }
}

package colearn.platform.operations;

import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a database role may that it should not: row security binds neither a superuser nor an owner. */
final class RoleFindings {
    private RoleFindings() {}

    private record Role(String name, boolean superuser, boolean bypasses, boolean ownsDatabase, long tables) {}

    /** @param ownsNothing whether it may not own a single table */
    static Stream<String> of(DataSource connections, boolean ownsNothing) {
        var role = JdbcClient.create(connections).sql("""
                        select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses,
                               exists (select from pg_database d where d.datname = current_database() and d.datdba = r.oid) as owns_database,
                               (select count(*) from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p', 'v', 'm')) as tables
                        from pg_roles r where r.rolname = current_user""").query(Role.class).single();
        var found = Stream.<String>builder();
        if (role.superuser()) {
            found.add("The database role %s is a superuser.".formatted(role.name()));
        }
        if (role.bypasses()) {
            found.add("The database role %s bypasses row security.".formatted(role.name()));
        }
        if (role.ownsDatabase()) {
            found.add("The database role %s owns the database.".formatted(role.name()));
        }
        if (ownsNothing && role.tables() > 0) {
            found.add("The database role %s serves requests and owns %d tables.".formatted(role.name(), role.tables()));
        }
        return found.build();
    }
}

package colearn.platform.identity;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells row security who reads, until the transaction ends: {@code colearn.person}, {@code colearn.roles} (comma separated) and {@code
 * colearn.partner} (empty for none). A transaction that was not told sees no confidential row.
 */
public final class CallerSession {
    private CallerSession() {}

    /** In the transaction that {@code database} is in. */
    public static void begin(JdbcClient database, Caller caller) {
        var roles = caller.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
        database.sql("""
                        select set_config('colearn.person', :person, true),
                               set_config('colearn.roles', :roles, true),
                               set_config('colearn.partner', :partner, true)""")
                .param("person", caller.person().toString())
                .param("roles", roles)
                .param(
                        "partner",
                        caller.partner() == null ? "" : caller.partner().toString())
                .query()
                .singleRow();
    }
}

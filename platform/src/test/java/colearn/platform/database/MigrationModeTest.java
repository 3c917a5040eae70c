package colearn.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.ladder.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Who migrates is not who serves. */
class MigrationModeTest {
    private static final String[] LOCATIONS = {"classpath:db/platform", "classpath:db/ladder"};

    private final TestDatabase database = new TestDatabase();

    @Test
    void whoServesNeedsNoOwnerOnceTheSchemaStands() {
        var all = database.settings();
        var serving = new DatabaseSettings(all.url(), null, all.app(), all.loader(), Duration.ofSeconds(5));
        assertThat(DatabaseConfiguration.expect(serving, TestDatabase.SERVICE, LOCATIONS)
                        .version())
                .isNotEmpty();
        assertThatThrownBy(() -> DatabaseConfiguration.migrate(serving, TestDatabase.SERVICE, LOCATIONS))
                .hasMessageContaining("needs the owner's login");
    }

    @Test
    void whoServesRefusesASchemaThatNobodyHasBroughtThere() throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from flyway_schema_history where version = '030'");
        }
        assertThatThrownBy(() -> DatabaseConfiguration.expect(database.settings(), TestDatabase.SERVICE, LOCATIONS))
                .isInstanceOf(UnmigratedSchema.class)
                .hasMessage("The database of partner lacks what this release needs: migrations 030.");
    }

    @Test
    void theJobMigratesAndEnds() {
        var ends = new ArrayList<Integer>();
        initialize(Map.of("colearn.database.migration", "ONLY"), ends);
        assertThat(ends).containsExactly(0);
    }

    @Test
    void whoIsNotAskedToDoesNotEnd() {
        var ends = new ArrayList<Integer>();
        initialize(Map.of(), ends);
        assertThat(ends).isEmpty();
    }

    private void initialize(Map<String, Object> more, List<Integer> ends) {
        var settings = database.settings();
        var properties = new HashMap<String, Object>(more);
        properties.put("colearn.service.name", "partner");
        properties.put("colearn.database.url", settings.url());
        Map.of("owner", settings.owner(), "app", settings.app(), "loader", settings.loader())
                .forEach((role, login) -> {
                    properties.put("colearn.database." + role + ".username", login.username());
                    properties.put("colearn.database." + role + ".password", login.password());
                });
        try (var context = new GenericApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            new MigrationJob(ends::add, LOCATIONS).initialize(context);
        }
    }
}

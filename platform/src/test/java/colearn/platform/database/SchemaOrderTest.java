package colearn.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.ladder.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** An older release beside a newer one, as far as the newer one's schema allows. */
class SchemaOrderTest {
    private final TestDatabase database = new TestDatabase();

    @Test
    void aReleaseThatIsTooOldForTheSchemaDoesNotStart() throws SQLException {
        raise(999);
        assertThatThrownBy(this::start)
                .isInstanceOf(OutdatedRelease.class)
                .hasMessageMatching(
                        "The database of partner was changed by a newer release: releases with a schema before 999"
                                + " may not run on it any more, and this one has 0[0-9]{2}\\.");
    }

    @Test
    void aReleaseThatTheSchemaStillCarriesStarts() throws SQLException {
        raise(30);
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    private void start() {
        DatabaseConfiguration.migrate(
                database.settings(), TestDatabase.SERVICE, "classpath:db/platform", "classpath:db/ladder");
    }

    /** What a migration of a later release does that takes something away. */
    private void raise(int version) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("update log.oldest_schema set version = " + version);
        }
    }
}

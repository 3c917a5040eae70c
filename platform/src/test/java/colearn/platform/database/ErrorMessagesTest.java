package colearn.platform.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.ladder.Instance;
import colearn.platform.ladder.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class ErrorMessagesTest {
    @Test
    void valuesOfARowAreInNoMessage() throws SQLException {
        try (var instance = new Instance(new TestDatabase());
                var connection = instance.connections("processor").getConnection();
                var statement = connection.createStatement()) {
            var insert = "insert into log.reaction (reaction, position) values ('a private word', 0)";
            statement.execute(insert);
            assertThatThrownBy(() -> statement.execute(insert))
                    .hasMessageContaining("duplicate key")
                    .message()
                    .doesNotContain("private");
        }
    }
}

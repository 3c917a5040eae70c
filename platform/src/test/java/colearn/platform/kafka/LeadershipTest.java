package colearn.platform.kafka;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeadershipTest {
    private final TestService service = TestService.empty("partner");

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void whoSaysNothingForTooLongIsReplacedAndLearnsOfIt() throws Exception {
        try (var silent = lead(Duration.ofMillis(300));
                var next = lead(Duration.ofMinutes(1))) {
            next.keep();
            assertThatThrownBy(silent::keep).isInstanceOf(SQLException.class);
        }
    }

    private Leadership lead(Duration idle) throws SQLException, InterruptedException {
        return Leadership.await(service.sessions(), "a task", idle, new Until(() -> false))
                .orElseThrow();
    }
}

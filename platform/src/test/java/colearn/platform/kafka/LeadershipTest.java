package colearn.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
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

    @Test
    void whileOneLeadsNobodyElseDoes() throws Exception {
        try (var first = lead(Duration.ofMinutes(10))) {
            var looked = new AtomicInteger();
            var second = Leadership.await(
                    service.sessions(), "a task", Duration.ofMinutes(1), new Until(() -> looked.incrementAndGet() > 3));
            assertThat(second).isEmpty();
            first.keep();
        }
    }

    private Leadership lead(Duration idle) throws SQLException, InterruptedException {
        return Leadership.await(service.sessions(), "a task", idle, new Until(() -> false))
                .orElseThrow();
    }
}

package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a service will not start with. */
class StartTest {
    @Test
    void aServiceDoesNotStartInProductionWithWhatIsForTests() {
        assertThatThrownBy(() -> Running.start(Map.of("spring.profiles.active", "production")))
                .rootCause()
                .hasMessageContaining("colearn.identity.jwk-set is for tests")
                .hasMessageContaining("The password of the database role httptest_app is one that is guessed first");
    }

    @Test
    void aServiceDoesNotStartWithoutItsMasterKey() {
        assertThatThrownBy(() -> Running.start(Map.of("colearn.keys.master-key", "")))
                .rootCause()
                .hasMessageStartingWith("Set colearn.keys.master-key to 32 random bytes in base64");
    }
}

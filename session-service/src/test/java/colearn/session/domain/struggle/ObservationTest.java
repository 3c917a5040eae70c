package colearn.session.domain.struggle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody saw is said in a line for each of where, at which step and whose work. */
class ObservationTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 200})
    void aLineOfUpTo200Characters(int length) {
        var line = "x".repeat(length);
        assertThat(seen(" " + line + " ", line, line).place()).isEqualTo(line);
    }

    @Test
    void neitherNothingNorMore() {
        for (var text : new String[] {"", "  ", "x".repeat(201)}) {
            assertThatThrownBy(() -> seen(text, "step", "whose")).hasMessage("place takes 1 to 200 characters");
            assertThatThrownBy(() -> seen("place", text, "whose")).hasMessage("workStep takes 1 to 200 characters");
            assertThatThrownBy(() -> seen("place", "step", text)).hasMessage("whoseWork takes 1 to 200 characters");
        }
    }

    private static Observation seen(String place, String workStep, String whoseWork) {
        var statement = new SealedText(new UUID(7, 1), "dGV4dA==");
        return new Observation(place, workStep, statement, whoseWork, new UUID(2, 1), Instant.EPOCH);
    }
}

package colearn.platform.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "two words", "a\tb", "caf\u00e9", "\u007f"})
    void isVisibleAsciiWithoutSpaces(String key) {
        assertThatThrownBy(() -> new RequestKey("somebody", key, "f"))
                .as(key)
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasTwoHundredCharactersAtMost() {
        assertThat(new RequestKey("somebody", "x".repeat(200), "f").key()).hasSize(200);
        assertThatThrownBy(() -> new RequestKey("somebody", "x".repeat(201), "f"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

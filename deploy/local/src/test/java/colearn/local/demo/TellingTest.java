package colearn.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.local.Refusal;
import org.junit.jupiter.api.Test;

/** Tellings share nothing. */
class TellingTest {
    @Test
    void theFirstCallsPartnersAsTheScriptDoes() {
        assertThat(Telling.FIRST.nameOf("Toyota")).isEqualTo("Toyota");
    }

    @Test
    void anotherHasNamesAndKeysOfItsOwn() {
        Telling second = new Telling("second");
        assertThat(second.nameOf("Toyota")).isEqualTo("Toyota (second)");
        assertThat(second.prefix()).isNotEqualTo(Telling.FIRST.prefix()).doesNotContainAnyWhitespaces();
        assertThat(new Cast(second).groupOrUnit("tssc")).isNotEqualTo(new Cast(Telling.FIRST).groupOrUnit("tssc"));
    }

    @Test
    void aNameThatCouldNotStandInAKeyIsRefused() {
        assertThatThrownBy(() -> new Telling("Über/uns")).isInstanceOf(Refusal.class);
    }
}

package colearn.partner.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @Test
    void aLineLosesTheBlanksAroundIt() {
        assertThat(OneLine.of("name", "  General Hospital \u2003", 20)).isEqualTo("General Hospital");
    }

    @Test
    void anEmptyLineIsRefused() {
        assertThatThrownBy(() -> OneLine.of("label", " \t ", 20)).hasMessage("the label is empty");
    }

    @Test
    void aLineHasItsLimit() {
        assertThat(OneLine.of("name", "12345", 5)).isEqualTo("12345");
        assertThatThrownBy(() -> OneLine.of("name", "123456", 5))
                .hasMessage("the name has 6 characters; 5 is the most");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two\nlines", "a\u0000b", "a\u2028b"})
    void aLineIsOne(String text) {
        assertThatThrownBy(() -> OneLine.of("name", text, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the name is one line without control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"America/Detroit", "Asia/Tokyo", "UTC", "Europe/Berlin", "Etc/GMT+5"})
    void aPlaceIsAZone(String zone) {
        assertThat(Zones.region(ZoneId.of(zone))).isEqualTo(ZoneId.of(zone));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+02:00", "Z", "UTC+02:00", "GMT-5"})
    void anOffsetIsNoZone(String offset) {
        assertThatThrownBy(() -> Zones.region(ZoneId.of(offset))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aDayHasAYearThatSomebodyCanMean() {
        assertThat(Day.of("from", LocalDate.of(2999, 12, 31))).isEqualTo(LocalDate.of(2999, 12, 31));
        assertThatThrownBy(() -> Day.of("from", LocalDate.of(20260, 1, 1)))
                .hasMessage("from is +20260-01-01: its year is not between 1900 and 2999");
        assertThatThrownBy(() -> Day.of("to", LocalDate.of(26, 1, 1))).isInstanceOf(IllegalArgumentException.class);
    }
}

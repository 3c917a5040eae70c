package colearn.session.domain.session;

import static colearn.session.domain.session.Line.DETROIT;
import static colearn.session.domain.session.Line.HOUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a session can be, and how long it can last. */
class AppointmentTest {
    @ParameterizedTest
    @ValueSource(strings = {"1900-01-01T00:00", "2999-12-31T23:59"})
    void inAYearThatSomebodyMeant(String start) {
        var at = LocalDateTime.parse(start);
        assertThat(new Appointment(at, DETROIT, HOUR).localStart()).isEqualTo(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31T23:59", "3000-01-01T00:00"})
    void notInAnother(String start) {
        assertThatThrownBy(() -> new Appointment(LocalDateTime.parse(start), DETROIT, HOUR))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a session starts in the years 1900 to 2999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1M", "PT24H"})
    void atLeastAMinuteAndAtMostADay(String duration) {
        var lasts = Duration.parse(duration);
        assertThat(at9(lasts).duration()).isEqualTo(lasts);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59.999999999S", "PT24H0.000000001S", "PT0S", "-PT1H"})
    void notLessOrMore(String duration) {
        assertThatThrownBy(() -> at9(Duration.parse(duration)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("a session lasts one minute to 24 hours");
    }

    private static Appointment at9(Duration duration) {
        return new Appointment(LocalDateTime.parse("2026-03-02T09:00"), DETROIT, duration);
    }
}

package colearn.partner.domain.agreement;

import static colearn.partner.domain.agreement.Papers.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** On which moments an agreement is in effect. */
class InEffectTest {
    private static final UUID AGREEMENT = UUID.fromString("0190c0de-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T04:59:59Z, false", // Detroit: still the day before, winter time
        "2026-03-02T05:00:00Z, true",
        "2026-06-01T12:00:00Z, true",
        "2026-09-01T03:59:59Z, true", // Detroit: still the last day, summer time
        "2026-09-01T04:00:00Z, false"
    })
    void fromItsFirstToItsLastDayInItsZone(Instant moment, boolean expected) {
        assertThat(ACTIVE.state().inEffect(AGREEMENT, moment).isPresent()).isEqualTo(expected);
    }

    @Test
    void itSaysWhichAgreementOfWhichPartner() {
        assertThat(ACTIVE.state().inEffect(AGREEMENT, Instant.parse("2026-06-01T12:00:00Z")))
                .contains(new AgreementInEffect(AGREEMENT, HOSPITAL));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ACTIVE")
    void onlyWhileItBinds(Standing standing) {
        assertThat(standing.agreement.state().inEffect(AGREEMENT, Instant.parse("2026-06-01T12:00:00Z")))
                .isEmpty();
    }

    @Test
    void nothingIsNotInEffect() {
        assertThat(AN_AGREEMENT.state().inEffect(AGREEMENT, Instant.parse("2026-06-01T12:00:00Z")))
                .isEmpty();
    }
}

package colearn.partner.domain.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeeTest {

    @Test
    void anAmountIsWrittenAsItsCurrencyIs() {
        assertThat(fee("12000", "USD")).isEqualTo(fee("12000.00", "USD"));
        assertThat(fee("1.2e4", "JPY").amount()).isEqualTo(new BigDecimal("12000"));
    }

    @Test
    void aPartnerMayPayNothing() {
        assertThat(fee("0", "EUR").amount()).isEqualByComparingTo("0");
    }

    @ParameterizedTest
    @CsvSource({"0, EUR", "1000000000000, USD", "0.01, USD", "0.001, BHD", "7, JPY", "3, XAU"})
    void whatCanBePaidIsOne(String amount, String currency) {
        assertThat(fee(amount, currency).amount()).isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01, USD",
        "1000000000000.01, USD",
        "0.001, USD",
        "0.0001, BHD",
        "0.5, JPY",
        "0.5, XAU",
        "1, Dollar",
        "1, usd",
        "1e999999, USD"
    })
    void whatCannotBePaidIsNoFee(String amount, String currency) {
        assertThatThrownBy(() -> fee(amount, currency)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Fee fee(String amount, String currency) {
        return new Fee(new BigDecimal(amount), currency);
    }
}

package colearn.partner.domain.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartnerNameTest {

    @ParameterizedTest
    @CsvSource({
        "TOYOTA, toyota",
        "Café Zoë, CAFE ZOE",
        "'  General   Hospital ', general hospital",
        "General\u00a0Hospital, general hospital",
        "Straßenbau, STRASSENBAU",
        "Łódź Works, lodz works",
        "Ærø Færgen, aero faergen",
        "ﬁne Tools, fine tools",
        "İstanbul, istanbul",
        "e\u0301cole, école"
    })
    void namesThatReadTheSameCollide(String one, String other) {
        assertThat(new PartnerName(one).claim()).isEqualTo(new PartnerName(other).claim());
    }

    @ParameterizedTest
    @CsvSource({"Toyota, Toyoda", "General Hospital, GeneralHospital", "豊田, 本田", "A&B, A B"})
    void otherNamesDoNot(String one, String other) {
        assertThat(new PartnerName(one).claim()).isNotEqualTo(new PartnerName(other).claim());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "---", "\u0301", "two\nlines"})
    void whatNobodyCanReadIsNoName(String text) {
        assertThatThrownBy(() -> new PartnerName(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsWrittenStaysAsItIs() {
        assertThat(new PartnerName(" Café Zoë ").value()).isEqualTo("Café Zoë");
    }
}

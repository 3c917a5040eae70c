package colearn.platform.kafka.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventTypeTest {

    @ParameterizedTest
    @CsvSource({
        "relationship, relationship.activated, colearn.partner.relationship-activated.v1",
        "agreement, agreement.terms-changed, colearn.partner.agreement-terms-changed.v1",
        "pdca-cycle, pdca-cycle.closed, colearn.partner.pdca-cycle-closed.v1",
        "learning, balance.flagged, colearn.partner.balance-flagged.v1"
    })
    void arrivesAsItWas(String aggregate, String type, String onTheWire) {
        var sent = new EventType("partner", type, 1);
        assertThat(sent.onTheWire()).isEqualTo(onTheWire);
        assertThat(sent.arrivingWhole(aggregate)).isEqualTo(sent);
    }

    @Test
    void aTypeThatWouldArriveAsAnotherOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventType("partner", "pdca-cycle.closed", 1).arrivingWhole("learning"))
                .withMessageContaining("pdca-cycle.closed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "colearn.partner.x",
                "colearn.partner.x.v0",
                "colearn.Partner.x.v1",
                "other.partner.x.v1",
                "colearn.partner..v1"
            })
    void whatIsNoneOfOurTypes(String onTheWire) {
        assertThatIllegalArgumentException().isThrownBy(() -> EventType.parse(onTheWire, "x"));
    }
}

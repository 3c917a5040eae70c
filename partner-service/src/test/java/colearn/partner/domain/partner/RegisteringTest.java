package colearn.partner.domain.partner;

import static colearn.partner.domain.partner.Hospital.*;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.partner.domain.Industry;
import colearn.partner.domain.partner.PartnerCommand.Register;
import colearn.partner.domain.partner.PartnerEvent.Registered;
import colearn.partner.domain.partner.PartnerRejection.AlreadyRegistered;
import colearn.partner.domain.partner.PartnerRejection.NotOnePrimaryIndustry;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An organisation becomes known to the institute. */
class RegisteringTest {
    @Test
    void takesTheNameForItself() {
        A_PARTNER
                .when(register(HOSPITALS, SCHOOLS))
                .then(new Registered("Général Hospital", List.of("GH"), List.of(HOSPITALS, SCHOOLS), ZONE))
                .claiming(CLAIMED)
                .releasing();
    }

    @Test
    void whatIsSaidTwiceIsKeptOnce() {
        A_PARTNER
                .when(new Register(
                        NAME,
                        List.of(new PartnerName("GH"), new PartnerName("GH")),
                        List.of(HOSPITALS, HOSPITALS),
                        ZONE))
                .then(new Registered("Général Hospital", List.of("GH"), List.of(HOSPITALS), ZONE));
    }

    @Test
    void withoutAPrimaryIndustryItIsRefused() {
        A_PARTNER.when(register(SCHOOLS)).thenRejected(new NotOnePrimaryIndustry(0));
    }

    @Test
    void withTwoPrimaryIndustriesItIsRefused() {
        A_PARTNER
                .when(register(HOSPITALS, new Industry("ISIC", "4", "8530", true)))
                .thenRejected(new NotOnePrimaryIndustry(2));
    }

    @ParameterizedTest
    @EnumSource
    void anIdIsRegisteredOnce(Standing standing) {
        standing.partner.when(register(HOSPITALS)).thenRejected(new AlreadyRegistered("Général Hospital"));
    }

    @Test
    void nobodyHasMoreThanTwentyAliases() {
        var aliases = IntStream.rangeClosed(1, 21)
                .mapToObj(number -> new PartnerName("alias " + number))
                .toList();
        assertThatThrownBy(() -> new Register(NAME, aliases, List.of(HOSPITALS), ZONE))
                .hasMessage("a partner has at most 20 aliases and industries");
    }

    @Test
    void anOffsetIsNoPlaceOfWork() {
        assertThatThrownBy(() -> new Register(NAME, List.of(), List.of(HOSPITALS), ZoneId.of("-05:00")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Register register(Industry... industries) {
        return new Register(NAME, List.of(new PartnerName("GH")), List.of(industries), ZONE);
    }
}

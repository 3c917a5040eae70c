package colearn.partner.domain.partner;

import colearn.partner.domain.Industry;
import java.util.List;

/**
 * What a partner keeps of how it was registered.
 *
 * @param industries exactly one of them primary
 */
public record Profile(PartnerName name, List<Industry> industries) {
    public Profile {
        industries = List.copyOf(industries);
    }

    Profile named(PartnerName other) {
        return new Profile(other, industries);
    }

    Industry primary() {
        return industries.stream().filter(Industry::primary).findFirst().orElseThrow();
    }
}

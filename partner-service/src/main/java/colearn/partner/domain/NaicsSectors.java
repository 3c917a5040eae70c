package colearn.partner.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/** The top level of NAICS 2022. A code has two to six digits; its first two are the sector, or one of several that make one. */
final class NaicsSectors {
    private static final Pattern CODE = Pattern.compile("(?<sector>[0-9]{2})[0-9]{0,4}");

    private NaicsSectors() {}

    static Optional<String> of(String code) {
        var parts = CODE.matcher(code);
        return parts.matches() ? sector(parts.group("sector")) : Optional.empty();
    }

    private static Optional<String> sector(String digits) {
        return switch (digits) {
            case "31", "32", "33" -> Optional.of("31-33");
            case "44", "45" -> Optional.of("44-45");
            case "48", "49" -> Optional.of("48-49");
            case "11", "21", "22", "23", "42", "51", "52", "53", "54", "55", "56", "61", "62", "71", "72", "81", "92" ->
                Optional.of(digits);
            default -> Optional.empty();
        };
    }
}

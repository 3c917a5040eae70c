package colearn.partner.domain.partner;

import colearn.partner.domain.OneLine;
import colearn.platform.decider.Claim;
import java.text.Normalizer;
import java.util.Locale;

/**
 * The name of a partner, unique in the institute whatever its case, spaces and diacritics.
 *
 * @param value 1 to 200 characters, at least one of them a letter or a digit
 */
public record PartnerName(String value) {
    private static final int LONGEST = 200;

    public PartnerName {
        value = OneLine.of("name", value, LONGEST);
        if (value.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new IllegalArgumentException("the name '%s' has no letter or digit".formatted(value));
        }
    }

    /** What no two partners hold at once. */
    public Claim claim() {
        return new Claim.Key("partner-name", normalised(value));
    }

    boolean collidesWith(PartnerName other) {
        return normalised(value).equals(normalised(other.value));
    }

    /**
     * A text without what tells names apart on paper only.
     *
     * <p>Upper case first: it writes ß as SS. Decomposition does not take the stroke off ø, ł and đ, nor split æ and œ.
     */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT)
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replaceAll("[\\p{Z}\\s]+", " ")
                .strip();
    }
}

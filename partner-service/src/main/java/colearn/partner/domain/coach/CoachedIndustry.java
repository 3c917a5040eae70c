package colearn.partner.domain.coach;

import colearn.partner.domain.Industry;

/**
 * An industry that a coach knows, in the words of a classification; see {@link Industry}.
 *
 * @param code in the one spelling that is kept, so that equal codes are equal
 */
public record CoachedIndustry(String scheme, String version, String code) {
    /** @throws IllegalArgumentException for a classification or a code that is not known */
    public CoachedIndustry {
        code = new Industry(scheme, version, code, false).code();
    }

    /** The heading that the code stands under at the top of its scheme, for example {@code C}. */
    public String topLevel() {
        return new Industry(scheme, version, code, false).topLevel().heading();
    }
}

package colearn.partner.domain;

/**
 * What a partner does, in the words of a classification.
 *
 * @param scheme and {@code version}: the classification; {@code ISIC} version {@code 4} or {@code NAICS} version {@code 2022}
 * @param code of that classification, for example {@code 2910} (ISIC: manufacture of motor vehicles); {@code C2910} says the same, and is
 *     kept as {@code 2910}, so that equal codes are equal
 * @param primary whether this is what the partner mainly does; exactly one of a partner's industries is
 */
public record Industry(String scheme, String version, String code, boolean primary) {
    /** @throws IllegalArgumentException for a classification or a code that is not known */
    public Industry {
        if (Classification.of(scheme, version).topLevel(code).isEmpty()) {
            throw new IllegalArgumentException("'%s' is no code of %s version %s".formatted(code, scheme, version));
        }
        code = Classification.of(scheme, version).oneSpelling(code);
    }

    /**
     * The heading that the code stands under at the top of its scheme: the section of ISIC, the sector of NAICS. Coarse on purpose: a car maker
     * and its seat supplier are both in manufacturing, and what travels between them has not crossed an industry.
     */
    public TopLevel topLevel() {
        var heading = Classification.of(scheme, version).topLevel(code).orElseThrow();
        return new TopLevel(scheme, version, heading);
    }

    /**
     * @param heading for example {@code C} (ISIC: manufacturing) or {@code 31-33} (NAICS: the same)
     */
    public record TopLevel(String scheme, String version, String heading) {

        /** Headings of two classifications say nothing about each other. */
        public boolean isComparableWith(TopLevel other) {
            return scheme.equals(other.scheme) && version.equals(other.version);
        }
    }
}

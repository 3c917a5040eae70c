package colearn.partner.published;

import colearn.partner.domain.Industry;

/**
 * An industry as others hear of it.
 *
 * @param heading what the code stands under at the top of its scheme: who listens need not know the scheme to find all of manufacturing
 */
record LineOfBusiness(String scheme, String version, String code, boolean primary, String heading) {
    static LineOfBusiness of(Industry industry) {
        return new LineOfBusiness(
                industry.scheme(),
                industry.version(),
                industry.code(),
                industry.primary(),
                industry.topLevel().heading());
    }
}

package colearn.partner.views.directory;

import colearn.partner.domain.PartnerStanding;
import org.jspecify.annotations.Nullable;

/**
 * Which partners; null asks for no restriction.
 *
 * @param industry a code that one of its industries has or begins with, or the heading that it stands under
 * @param text somewhere in its name or an alias, whatever the case, spaces and diacritics
 */
public record DirectoryFilter(
        @Nullable PartnerStanding standing,
        @Nullable String industry,
        @Nullable String text) {
    public static final DirectoryFilter NONE = new DirectoryFilter(null, null, null);
}

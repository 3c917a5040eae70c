package colearn.partner.views.coach;

import org.jspecify.annotations.Nullable;

/**
 * Which coaches; null asks for no restriction.
 *
 * @param skill as a whole, whatever its case
 * @param industry a code that one of theirs has or begins with, or the heading that it stands under
 * @param language whatever its case, in all its regions: {@code pt} finds {@code pt-BR}
 * @param free at least so many places
 */
public record CoachLoadFilter(
        @Nullable String skill,
        @Nullable String industry,
        @Nullable String language,
        @Nullable Integer free) {

    /** Whoever has room. */
    public static final CoachLoadFilter FREE = new CoachLoadFilter(null, null, null, 1);
}

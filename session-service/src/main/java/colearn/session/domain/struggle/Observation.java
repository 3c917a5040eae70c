package colearn.session.domain.struggle;

import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.UUID;

/**
 * What somebody saw where the work is done.
 *
 * @param place where they went, 1 to 200 characters
 * @param workStep at which step of the work, 1 to 200 characters
 * @param statement what is difficult, in the observer's own words
 * @param whoseWork whose work it is, 1 to 200 characters; a role or a group, never a person's name
 * @param observedBy the person who went and saw
 * @param at when they saw it
 */
public record Observation(
        String place, String workStep, SealedText statement, String whoseWork, UUID observedBy, Instant at) {
    public Observation {
        place = said("place", place, 200);
        workStep = said("workStep", workStep, 200);
        whoseWork = said("whoseWork", whoseWork, 200);
    }

    private static String said(String what, String text, int longest) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > longest) {
            throw new IllegalArgumentException("%s takes 1 to %,d characters".formatted(what, longest));
        }
        return stripped;
    }
}

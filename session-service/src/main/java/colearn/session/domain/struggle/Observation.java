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
    private static final int LONGEST = 200;

    public Observation {
        place = said("place", place);
        workStep = said("workStep", workStep);
        whoseWork = said("whoseWork", whoseWork);
    }

    /**
     * A short text as it is recorded.
     *
     * @param what the field, as the sentence of the refusal calls it
     * @throws IllegalArgumentException where it is too short or too long
     */
    public static String said(String what, String text) {
        var stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST) {
            throw new IllegalArgumentException("%s takes 1 to %,d characters".formatted(what, LONGEST));
        }
        return stripped;
    }
}

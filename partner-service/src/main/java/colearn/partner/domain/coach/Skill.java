package colearn.partner.domain.coach;

import colearn.partner.domain.OneLine;
import java.util.Locale;

/**
 * What a coach can help others learn.
 *
 * @param value one line of 1 to 100 characters in lower case, so that equal skills are equal, for example {@code standard work}
 */
public record Skill(String value) {
    private static final int LONGEST = 100;

    public Skill {
        value = OneLine.of("skill", value, LONGEST).toLowerCase(Locale.ROOT);
    }
}

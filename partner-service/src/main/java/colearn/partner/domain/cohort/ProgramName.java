package colearn.partner.domain.cohort;

import colearn.partner.domain.OneLine;

/**
 * What a cohort goes through.
 *
 * @param value one line of 1 to 200 characters, for example {@code Co-Learning Partners, autumn}
 */
public record ProgramName(String value) {
    private static final int LONGEST = 200;

    public ProgramName {
        value = OneLine.of("program", value, LONGEST);
    }
}

package colearn.partner.domain;

import java.util.regex.Pattern;

/** What a name, a label or a purpose has to be like. */
public final class OneLine {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Zl}\\p{Zp}]");

    private OneLine() {}

    /**
     * @param what the field, as the sentence of the refusal calls it
     * @return {@code text} without blanks around it
     * @throws IllegalArgumentException if nothing is left, if it is longer than {@code longest} characters, or if it breaks into lines
     */
    public static String of(String what, String text, int longest) {
        var line = text.strip();
        if (line.isEmpty()) {
            throw new IllegalArgumentException("the %s is empty".formatted(what));
        }
        if (line.length() > longest) {
            throw new IllegalArgumentException(
                    "the %s has %d characters; %d is the most".formatted(what, line.length(), longest));
        }
        if (UNPRINTABLE.matcher(line).find()) {
            throw new IllegalArgumentException("the %s is one line without control characters".formatted(what));
        }
        return line;
    }
}

package colearn.platform.http;

import java.util.regex.Pattern;

/**
 * The version that the sender saw, from {@code If-Match: "3"}. As an endpoint's argument it is required; as an {@code Optional} it is not.
 *
 * @param value from 1
 */
public record ExpectedVersion(long value) {
    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    /** @throws IllegalArgumentException with a sentence for the sender */
    static ExpectedVersion parse(String header) {
        if (header.equals("*")) {
            throw new IllegalArgumentException(
                    "* would overwrite what nobody has seen: send the version that you saw, as \"3\".");
        }
        if (header.startsWith("W/")) {
            throw new IllegalArgumentException("a weak tag does not tell versions apart: send it as \"3\".");
        }
        var tag = TAG.matcher(header);
        if (!tag.matches()) {
            throw new IllegalArgumentException("send one version in quotes, as \"3\".");
        }
        return new ExpectedVersion(Long.parseLong(tag.group(1)));
    }
}

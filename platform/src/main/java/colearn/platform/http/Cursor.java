package colearn.platform.http;

import colearn.platform.json.TextForms;
import colearn.platform.json.Texts;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.Problems;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * The sort key of the last row of a page. Clients pass it on as they got it; what is in it is this service's business, and still checked.
 *
 * @param key one text for each column of the order
 */
public record Cursor(List<String> key) {
    private static final String SEPARATOR = "\u001f";

    public Cursor {
        key = List.copyOf(key);
    }

    public static Cursor of(Object... key) {
        return new Cursor(List.of(key).stream().map(String::valueOf).toList());
    }

    static Cursor parse(String text) {
        String decoded;
        try {
            decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
        var key = List.of(decoded.split(SEPARATOR, -1));
        if (!key.stream().allMatch(Texts::isPlain)) {
            throw foreign();
        }
        return new Cursor(key);
    }

    public String text(int column) {
        if (column >= key.size()) {
            throw foreign();
        }
        return key.get(column);
    }

    public UUID uuid(int column) {
        try {
            return TextForms.uuid(text(column));
        } catch (IllegalArgumentException e) {
            throw foreign();
        }
    }

    public long number(int column) {
        try {
            return Long.parseLong(text(column));
        } catch (NumberFormatException e) {
            throw foreign();
        }
    }

    /** As it stands in {@code next}. */
    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, key).getBytes(StandardCharsets.UTF_8));
    }

    private static ProblemException foreign() {
        return Problems.invalidParameter("cursor", "it is not one that this list gave: leave it out to begin anew.");
    }
}

package colearn.platform.problem;

import java.util.Map;

/**
 * An error that a client can act on.
 *
 * @param type kebab case, documented; on the wire {@code urn:colearn:problem:<type>}
 * @param status HTTP, 400 to 599
 * @param title the same for every occurrence of the type
 * @param detail what was wrong this time, and what to do
 * @param facts further members, for example the version that stands now
 */
public record Problem(String type, int status, String title, String detail, Map<String, ?> facts) {
    public Problem {
        facts = Map.copyOf(facts);
    }

    public static Problem of(String type, int status, String title, String detail) {
        return new Problem(type, status, title, detail, Map.of());
    }

    public Problem with(Map<String, ?> more) {
        return new Problem(type, status, title, detail, more);
    }
}

package colearn.platform.eventlog;

import java.util.List;

/**
 * The body of an own event that a newer release stored, in a type or version that this one does not know: the two run beside each other
 * during a rolling update. What follows in the log cannot be told rightly without it, so this release stops before it and leaves the rest to
 * the newer one; a received event of an unknown type is passed over instead, and brought in by the rebuild of a later release.
 */
public record FromNewerRelease(String type, int version) {

    /** The events before the first that only a newer release can read. */
    public static List<Happening> before(List<Happening> events) {
        for (int at = 0; at < events.size(); at++) {
            if (events.get(at).body() instanceof FromNewerRelease) {
                // Parts of one stored event are read together or not at all.
                return events.subList(0, at);
            }
        }
        return events;
    }

    /** One sentence for operators. */
    public String sentence(long position) {
        return "the own event at position %d (%s v%d) was stored by a newer release: run that one"
                .formatted(position, type, version);
    }
}

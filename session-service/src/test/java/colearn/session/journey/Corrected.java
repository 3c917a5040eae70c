package colearn.session.journey;

import colearn.testkit.http.Reply;
import java.util.Map;
import java.util.UUID;

/** What corrections send, and what histories answer. */
final class Corrected {
    private Corrected() {}

    static Map<String, Object> amended(UUID event, Map<String, Object> fields) {
        return Map.of("event", event, "amend", fields, "why", "a slip");
    }

    static Map<String, Object> retracted(UUID event) {
        return Map.of("event", event, "retract", true, "why", "not so");
    }

    /** The event that made a version of an aggregate. */
    static UUID event(Reply history, long version) {
        for (var item : history.json().at("/items")) {
            if (item.required("version").asLong() == version) {
                return UUID.fromString(item.required("event").asString());
            }
        }
        throw new AssertionError("no version %d in %s".formatted(version, history));
    }

    /** The last correction of it. */
    static UUID correction(Reply history, long version) {
        for (var item : history.json().at("/items")) {
            if (item.required("version").asLong() == version) {
                var corrections = item.required("corrections");
                return UUID.fromString(corrections
                        .get(corrections.size() - 1)
                        .required("event")
                        .asString());
            }
        }
        throw new AssertionError("no version %d in %s".formatted(version, history));
    }
}

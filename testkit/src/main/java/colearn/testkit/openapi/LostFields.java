package colearn.testkit.openapi;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Fields that were described and are no more. The library lets an optional one go; here whoever still sends it is refused, and whoever reads
 * it misses it.
 */
final class LostFields {
    private final List<String> lost = new ArrayList<>();

    private LostFields() {}

    /** Of two descriptions in the old form: what is behind a reference stands where it is used. */
    static List<String> between(JsonNode before, JsonNode after) {
        var fields = new LostFields();
        fields.compare(before.path("paths"), after.path("paths"), "");
        return fields.lost;
    }

    /** What is there on one side only, other than a field, is the library's to judge. */
    private void compare(JsonNode before, JsonNode after, String place) {
        for (var part : before.properties()) {
            var there = after.path(part.getKey());
            if (!there.isMissingNode()) {
                compare(part.getValue(), there, place + " " + part.getKey());
            } else if (place.endsWith(" properties")) {
                lost.add("%s: the field '%s' is gone".formatted(place.strip(), part.getKey()));
            }
        }
    }
}

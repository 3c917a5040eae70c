package colearn.testkit.openapi;

import colearn.platform.json.Json;
import colearn.testkit.http.Client;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;

/** What a running service says of its API at {@code /openapi}. */
public record Description(JsonNode json) {

    public static Description of(Client anybody) {
        return new Description(anybody.get("/openapi").expect(200).json());
    }

    /** Every operation, in the order of the paths. */
    public List<DescribedOperation> operations() {
        return json.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(it -> new DescribedOperation(
                                it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue())))
                .toList();
    }

    /** For a file that people review: one member a line. */
    @Override
    public String toString() {
        return Json.stored().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json) + "\n";
    }
}

package colearn.testkit.openapi;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOperation;
import org.openapitools.openapidiff.core.model.Endpoint;
import org.openapitools.openapidiff.core.output.MarkdownRender;
import tools.jackson.databind.JsonNode;

/** What a client that was written against one description would stumble over in another. */
final class BreakingChanges {
    private BreakingChanges() {}

    /** One text an endpoint; empty when every client of {@code before} is at home in {@code after}. */
    static List<String> between(JsonNode before, JsonNode after) {
        var old = OldForm.of(before);
        var now = OldForm.of(after);
        var compared = OpenApiCompare.fromContents(old.toString(), now.toString());
        var broken = new ArrayList<>(LostFields.between(old, now));
        for (Endpoint gone : compared.getMissingEndpoints()) {
            broken.add("%s %s is gone".formatted(gone.getMethod(), gone.getPathUrl()));
        }
        for (ChangedOperation changed : compared.getChangedOperations()) {
            if (changed.isIncompatible()) {
                broken.add("%s %s has changed".formatted(changed.getHttpMethod(), changed.getPathUrl()));
            }
        }
        if (!broken.isEmpty()) {
            var out = new ByteArrayOutputStream();
            new MarkdownRender().render(compared, new OutputStreamWriter(out, StandardCharsets.UTF_8));
            broken.add(out.toString(StandardCharsets.UTF_8));
        }
        return broken;
    }
}

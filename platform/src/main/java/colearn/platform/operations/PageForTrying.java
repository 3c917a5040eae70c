package colearn.platform.operations;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/**
 * Makes the page to try it out useful: operations stand together by what they are about, and a filter that nobody asked for is empty. The
 * page fills in the examples of parameters, and an example of a filter finds nothing.
 */
final class PageForTrying implements GlobalOpenApiCustomizer {
    @Override
    public void customise(OpenAPI api) {
        api.setServers(List.of(new Server().url("/").description("this service")));
        api.getPaths().forEach((path, item) -> {
            var about = path.split("/", 3)[1];
            item.readOperations().forEach(operation -> arrange(operation, about));
        });
    }

    private static void arrange(Operation operation, String about) {
        operation.setTags(List.of(about));
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(it -> !Boolean.TRUE.equals(it.getRequired()))
                    .forEach(PageForTrying::leaveEmpty);
        }
    }

    private static void leaveEmpty(Parameter filter) {
        filter.setExample(null);
        Schema<?> schema = filter.getSchema();
        if (schema != null) {
            schema.setExample(null);
            schema.setExampleSetFlag(false); // else it is written as null
            schema.setExamples(null);
        }
    }
}

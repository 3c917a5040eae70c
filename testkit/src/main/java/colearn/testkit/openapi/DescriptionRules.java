package colearn.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;

/** What a description has to say of every operation. */
public final class DescriptionRules {
    private final Description description;
    private final DescribedSchemas schemas;

    private DescriptionRules(Description description) {
        this.description = description;
        this.schemas = new DescribedSchemas(description.json());
    }

    public static Stream<DynamicTest> of(Description description) {
        var rules = new DescriptionRules(description);
        return description.operations().stream().map(it -> dynamicTest(it.toString(), () -> rules.hold(it)));
    }

    private void hold(DescribedOperation operation) {
        assertThat(operation.id()).as("operationId").matches("[a-z][A-Za-z]+");
        assertThat(description.operations().stream().filter(it -> it.id().equals(operation.id())))
                .as("operations of this name")
                .hasSize(1);
        assertThat(operation.summary()).as("summary").isNotBlank();
        assertThat(operation.said().path("tags").size()).as("tags").isEqualTo(1);
        assertThat(operation.statuses()).as("statuses").contains("400", "401", "403", "503");
        assertThat(operation.statuses().stream().filter(it -> it.startsWith("2")))
                .as("one way to succeed")
                .hasSize(1);
        assertThat(operation.parameters("query"))
                .as("what each parameter is for")
                .allSatisfy(it -> assertThat(it.path("description").asString(""))
                        .as(it.path("name").asString())
                        .isNotBlank());
        var contents = contents(operation);
        assertThat(contents.isEmpty())
                .as("no body is told")
                .isEqualTo(operation.statuses().contains("204") && !operation.takesBody());
        for (var content : contents) {
            assertThat(content.has("example")).as("example").isTrue();
            assertThat(schemas.misfits(content.path("schema"), content.path("example")))
                    .as("the example fits its schema")
                    .isEmpty();
        }
        var used = new ArrayList<JsonNode>();
        collect(operation.said(), used);
        assertThat(used.stream().filter(DescriptionRules::isUntyped).toList())
                .as("schemas without a type")
                .isEmpty();
        assertThat(description
                        .json()
                        .at("/components/securitySchemes/token/scheme")
                        .asString())
                .isEqualTo("bearer");
        assertThat(description.json().path("security").size()).as("security").isEqualTo(1);
    }

    private static boolean isUntyped(JsonNode schema) {
        return !schema.has("$ref") && !schema.has("type");
    }

    /** Of the request, where it has a body, and of the answer that tells of success. */
    private static List<JsonNode> contents(DescribedOperation operation) {
        var answers = operation.said().path("responses").properties().stream()
                .filter(it -> it.getKey().startsWith("2") && !it.getKey().equals("204"))
                .map(it -> it.getValue());
        var request =
                operation.takesBody() ? Stream.of(operation.said().path("requestBody")) : Stream.<JsonNode>empty();
        return Stream.concat(request, answers)
                .map(it -> it.at("/content/application~1json"))
                .toList();
    }

    private static void collect(JsonNode node, List<JsonNode> schemas) {
        if (node.has("schema")) {
            schemas.add(node.path("schema"));
        }
        node.forEach(it -> collect(it, schemas));
    }
}

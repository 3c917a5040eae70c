package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Everything in contracts/: pairs of files, schemas that are schemas, and that close no door. */
class ContractFilesTest {
    private static final Pattern NAME =
            Pattern.compile("contracts/(?<service>[a-z]+)/(?<event>[a-z0-9-]+)\\.v(?<version>[1-9][0-9]*)");

    static Stream<String> contracts() {
        return Stream.of("partner", "session", "insight")
                .flatMap(it -> Contracts.files(it).stream().sorted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner", "session", "insight"})
    void eachSchemaHasASampleAndEachSampleASchema(String service) {
        assertThat(Contracts.names(service))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(Contracts.files(service).stream()
                        .flatMap(it -> Stream.of(it + ".schema.json", it + ".sample.json"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSampleFits(String file) {
        var contract = new Contract(file);
        assertThatCode(() -> contract.fits(contract.sample())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("contracts")
    void theSchemaIsOneAndIsNamedAsItsFile(String file) {
        var schema = new Contract(file).schema();
        var dialect = Dialects.getDraft202012().getId();
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(dialect));
        assertThat(meta.validate(schema)).isEmpty();
        assertThat(schema.path("$schema").asString()).isEqualTo(dialect);
        var name = NAME.matcher(file);
        assertThat(name.matches()).isTrue();
        assertThat(schema.path("$id").asString())
                .startsWith("urn:colearn:" + name.group("service") + ":")
                .endsWith(":v" + name.group("version"));
        assertThat(schema.path("title").asString().replace('.', '-')).isEqualTo(name.group("event"));
        assertThat(schema.path("description").asString()).isNotBlank();
    }

    /** A consumer may check what it gets against the schema that it knows; a field that was added later must not stop it. */
    @ParameterizedTest
    @MethodSource("contracts")
    void theSchemaForbidsNothingThatItDoesNotKnow(String file) {
        assertThat(closed(new Contract(file).schema(), ""))
                .as(
                        "%s: leave additionalProperties and unevaluatedProperties out; the producer's test closes the schema by itself",
                        file)
                .isEmpty();
    }

    private static List<String> closed(JsonNode node, String at) {
        var here = Stream.of("additionalProperties", "unevaluatedProperties")
                .filter(it -> node.path(it).isBoolean() && !node.path(it).asBoolean())
                .map(it -> at + "/" + it);
        var below = node.isObject()
                ? node.propertyStream().flatMap(it -> closed(it.getValue(), at + "/" + it.getKey()).stream())
                : Stream.<String>empty();
        return Stream.concat(here, below).toList();
    }
}

package colearn.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.json.Json;
import colearn.platform.published.Publication.PublicEvent;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One published event of a service: {@code contracts/<service>/<event>.v<version>.schema.json} and its {@code .sample.json}. The producer's
 * test holds what it publishes against both; each consumer's test reads the producer's sample.
 */
public final class Contract {
    private static final JsonMapper JSON = Json.stored();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String file;

    private Contract(String file) {
        this.file = file;
    }

    /**
     * The contract of one event.
     *
     * @param type as published, for example {@code relationship.activated}
     */
    public static Contract of(String service, String type, int version) {
        return new Contract("contracts/%s/%s.v%d".formatted(service, type.replace('.', '-'), version));
    }

    /** What a producer published is the sample, and fits the schema. */
    public static void holds(String service, PublicEvent published) {
        var contract = of(service, published.type(), published.version());
        JsonNode sent = JSON.valueToTree(published.data());
        assertThat(sent).as(contract.file).isEqualTo(contract.sample());
        contract.fits(sent);
    }

    /** The sample as a consumer's own record, after the producer has added fields that this consumer does not know. */
    public <T> T readBy(Class<T> consumer) {
        return JSON.treeToValue(extended(sample()), consumer);
    }

    public JsonNode sample() {
        return JSON.readTree(text(".sample.json"));
    }

    private void fits(JsonNode data) {
        var schema = SCHEMAS.getSchema(text(".schema.json"));
        assertThat(schema.validate(data, context -> context.executionConfig(it -> it.formatAssertionsEnabled(true))))
                .as(file)
                .isEmpty();
    }

    private static JsonNode extended(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                object.forEach(Contract::extended);
                object.putObject("addedLater").put("by", "the producer");
                yield object;
            }
            case ArrayNode array -> {
                array.forEach(Contract::extended);
                yield array;
            }
            default -> node;
        };
    }

    private String text(String suffix) {
        try (var stream = Contract.class.getClassLoader().getResourceAsStream(file + suffix)) {
            assertThat(stream).as(file + suffix).isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

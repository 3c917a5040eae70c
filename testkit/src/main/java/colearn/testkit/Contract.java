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
 *
 * <p>A schema forbids no unknown field, because a later release of the producer adds some; what the producer sends today is held against
 * the schema as if it did.
 */
public final class Contract {
    private static final JsonMapper JSON = Json.stored();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final String file;

    Contract(String file) {
        this.file = file;
    }

    /**
     * The contract of one event.
     *
     * @param type as published, for example {@code relationship.activated}
     */
    public static Contract of(String service, String type, int version) {
        return new Contract(file(service, type, version));
    }

    /** What a producer published is the sample, and fits the schema. */
    public static void holds(String service, PublicEvent published) {
        var contract = of(service, published.type(), published.version());
        // As text and back, as a reader gets it: a decimal in memory is not a number as it was read.
        var sent = JSON.readTree(JSON.writeValueAsString(published.data()));
        assertThat(sent).as(contract.file).isEqualTo(contract.sample());
        contract.fits(sent);
    }

    /**
     * The sample as a consumer's own record, after the producer has added fields that this consumer does not know. The record must ask for
     * nothing that the schema does not declare: an optional component with a misspelt name would be empty for ever.
     */
    public <T> T readBy(Class<T> consumer) {
        assertThat(new AskedFields(schema()).unknown(consumer))
                .as("fields that %s asks for, and %s does not declare", consumer.getName(), file)
                .isEmpty();
        return JSON.treeToValue(extended(sample()), consumer);
    }

    public JsonNode sample() {
        return JSON.readTree(text(".sample.json"));
    }

    /** Data has what the schema demands, in its forms, and no field that it does not declare. */
    public void fits(JsonNode data) {
        var closed = SCHEMAS.getSchema(ClosedSchema.of(schema()));
        assertThat(closed.validate(data, context -> context.executionConfig(it -> it.formatAssertionsEnabled(true))))
                .as(file)
                .isEmpty();
    }

    JsonNode schema() {
        return JSON.readTree(text(".schema.json"));
    }

    static String file(String service, String type, int version) {
        return "contracts/%s/%s.v%d".formatted(service, type.replace('.', '-'), version);
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
            assertThat(stream)
                    .as("%s%s: a published event needs a schema and a sample in contracts/", file, suffix)
                    .isNotNull();
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

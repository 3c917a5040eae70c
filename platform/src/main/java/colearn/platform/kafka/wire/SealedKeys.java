package colearn.platform.kafka.wire;

import colearn.platform.secrets.SealedText;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Writes data as JSON and tells the keys of the sealed texts in it: whatever is written has been seen, however deep it stands. */
final class SealedKeys {
    private static final Object FOUND = SealedKeys.class;

    private final JsonMapper json;

    SealedKeys(JsonMapper json) {
        this.json = json.rebuild()
                .addModule(new SimpleModule("sealed texts").addSerializer(SealedText.class, new Noting()))
                .build();
    }

    record Written(byte[] value, Set<UUID> keys) {}

    Written write(Object data) {
        var found = new Found(new LinkedHashSet<>());
        return new Written(json.writer().withAttribute(FOUND, found).writeValueAsBytes(data), found.keys());
    }

    private static final class Noting extends ValueSerializer<SealedText> {
        @Override
        public void serialize(SealedText text, JsonGenerator out, SerializationContext context) {
            if (context.getAttribute(FOUND) instanceof Found found) {
                found.keys().add(text.key());
            }
            out.writeStartObject();
            out.writeStringProperty("key", text.key().toString());
            out.writeStringProperty("ciphertext", text.ciphertext());
            out.writeEndObject();
        }
    }

    private record Found(Set<UUID> keys) {}
}

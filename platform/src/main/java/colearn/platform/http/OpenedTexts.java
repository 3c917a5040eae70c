package colearn.platform.http;

import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.json.Json;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The sealed texts of some events, opened with one look into the key store, and put where they were sealed. */
final class OpenedTexts {
    private static final JsonMapper JSON = Json.stored();

    private static final Set<String> SEALED = Set.of("key", "ciphertext");

    private final Map<SealedText, String> words;

    OpenedTexts(SealedTexts texts, List<RecordedEvent> events) {
        var sealed = new ArrayList<SealedText>();
        for (var event : events) {
            collect(event.as().data(), sealed);
            event.now().ifPresent(now -> collect(now.as().data(), sealed));
            event.corrections().forEach(given -> sealed.add(given.correction().why()));
        }
        this.words = texts.open(sealed);
    }

    /** Null where its key is gone. */
    @Nullable
    String words(SealedText sealed) {
        return words.get(sealed);
    }

    /** An event's payload with words in the place of sealed texts; null where the key of one is gone. */
    Map<String, Object> in(ObjectNode payload) {
        var open = new LinkedHashMap<String, Object>();
        payload.properties().forEach(field -> open.put(field.getKey(), open(field.getValue())));
        return open;
    }

    private @Nullable Object open(JsonNode node) {
        if (isSealed(node)) {
            return words(sealed(node));
        }
        if (node instanceof ObjectNode object) {
            return in(object);
        }
        return node.isArray() ? node.valueStream().map(this::open).toList() : JSON.convertValue(node, Object.class);
    }

    private static void collect(JsonNode node, List<SealedText> into) {
        if (isSealed(node)) {
            into.add(sealed(node));
        } else {
            node.forEach(child -> collect(child, into));
        }
    }

    private static boolean isSealed(JsonNode node) {
        return node.isObject() && Set.copyOf(node.propertyNames()).equals(SEALED);
    }

    private static SealedText sealed(JsonNode node) {
        return new SealedText(
                UUID.fromString(node.get("key").asString()),
                node.get("ciphertext").asString());
    }
}

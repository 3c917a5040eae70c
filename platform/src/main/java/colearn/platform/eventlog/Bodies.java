package colearn.platform.eventlog;

import colearn.platform.eventlog.EventTypes.TypeName;
import colearn.platform.evolution.FormerEvents;
import colearn.platform.evolution.StoredEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads payloads of the log into the records of this release, whatever release stored them. */
public final class Bodies {
    private final EventTypes types;
    private final JsonMapper json;

    public Bodies(EventTypes types, JsonMapper json) {
        this.types = types;
        this.json = json;
    }

    /**
     * @param type logical, as it is named today
     * @param value a record, {@link Unreadable}, {@link FromNewerRelease}, or null for a received type that this service does not know
     */
    public record Body(String type, @Nullable Object value) {}

    /** What a stored payload is today. Never empty; more than one where a stored event is told as several now. */
    public List<Body> read(TypeName name, String payload) {
        var current = types.classOf(name);
        if (current.isPresent()) {
            return List.of(new Body(name.type(), value(payload, current.get())));
        }
        return types.formerOf(name)
                .map(former -> former(former, name, payload))
                .orElseGet(() -> List.of(new Body(name.type(), unknown(name))));
    }

    private @Nullable Object unknown(TypeName name) {
        return types.isOwn(name.source()) ? new FromNewerRelease(name.type(), name.version()) : null;
    }

    private List<Body> former(FormerEvents former, TypeName name, String payload) {
        try {
            if (!(json.readTree(payload) instanceof ObjectNode object)) {
                throw new IllegalArgumentException("the payload is no object");
            }
            return former.read(new StoredEvent(name.type(), name.version(), object)).stream()
                    .map(today -> today(name, today))
                    .toList();
        } catch (RuntimeException e) {
            return List.of(new Body(name.type(), new Unreadable(String.valueOf(e.getMessage()))));
        }
    }

    private Body today(TypeName stored, StoredEvent today) {
        var type = types.classOf(new TypeName(stored.source(), today.type(), today.version()))
                .orElseThrow(() -> new IllegalArgumentException("%s v%d is read as %s v%d, which nobody knows"
                        .formatted(stored.type(), stored.version(), today.type(), today.version())));
        return new Body(today.type(), json.treeToValue(today.payload(), type));
    }

    private Object value(String payload, Class<?> type) {
        try {
            return json.readValue(payload, type);
        } catch (JacksonException e) {
            return new Unreadable(e.getOriginalMessage());
        }
    }
}

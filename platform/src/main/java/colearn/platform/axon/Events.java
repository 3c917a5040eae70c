package colearn.platform.axon;

import colearn.platform.eventlog.Bodies;
import colearn.platform.eventlog.Correction.As;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.EventTypes.TypeName;
import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Unreadable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Own events between what is stored and the records of this release. */
final class Events {
    private final EventTypes types;
    private final Bodies bodies;
    private final JsonMapper json;

    Events(EventTypes types, JsonMapper json) {
        this.types = types;
        this.bodies = new Bodies(types, json);
        this.json = json;
    }

    /** What a stored event is today: one, or several where it is told as several now; empty where it cannot be read. */
    List<Object> read(String service, As stored) {
        var read = bodies.read(
                new TypeName(service, stored.type(), stored.version()),
                stored.data().toString());
        return read.stream().map(Bodies.Body::value).allMatch(Events::isFact)
                ? read.stream()
                        .<Object>map(body -> Objects.requireNonNull(body.value()))
                        .toList()
                : List.of();
    }

    private static boolean isFact(@Nullable Object body) {
        return body != null && !(body instanceof Unreadable) && !(body instanceof FromNewerRelease);
    }

    /** As it would be stored today. */
    As stored(Object event) {
        var name = types.nameOf(event.getClass());
        return new As(name.type(), name.version(), json.valueToTree(event));
    }

    /** The event with some fields otherwise; empty where that is no event. */
    Optional<As> with(Object event, Map<String, ?> fields) {
        ObjectNode payload = json.valueToTree(event);
        fields.forEach((field, value) -> payload.set(field, json.valueToTree(value)));
        try {
            // Through the record: what it completes or brings into one form is stored so.
            return Optional.of(stored(json.treeToValue(payload, event.getClass())));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    String text(Object stored) {
        return json.writeValueAsString(stored);
    }
}

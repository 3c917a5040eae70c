package colearn.platform.http;

import colearn.platform.eventlog.Bodies;
import colearn.platform.eventlog.Correction.As;
import colearn.platform.eventlog.EventTypes.TypeName;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.RecordedEvent.Reading;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Events of a history as the service's own records, so that it can say who may see them. */
final class Facts {
    private final Bodies bodies;
    private final String service;

    Facts(Bodies bodies, String service) {
        this.bodies = bodies;
        this.service = service;
    }

    /** Which events may be seen; none where nobody can say whose all this is. */
    <E> Predicate<RecordedEvent> seen(Optional<RecordedEvent> beginning, Class<E> type, Histories.Sight<E> sight) {
        return beginning
                .flatMap(first -> read(first.as(), type).findFirst())
                .map(sight::since)
                .<Predicate<RecordedEvent>>map(mayBeSeen -> event -> isSeen(event, type, mayBeSeen))
                .orElse(event -> false);
    }

    private <E> boolean isSeen(RecordedEvent event, Class<E> type, Predicate<E> mayBeSeen) {
        return Stream.concat(Stream.of(event.as()), event.now().map(Reading::as).stream())
                .allMatch(as -> {
                    var facts = read(as, type).toList();
                    // What this release cannot read, it cannot say of whom it is.
                    return !facts.isEmpty() && facts.stream().allMatch(mayBeSeen);
                });
    }

    private <E> Stream<E> read(As as, Class<E> type) {
        var name = new TypeName(service, as.type(), as.version());
        return bodies.read(name, as.data().toString()).stream()
                .map(Bodies.Body::value)
                .filter(type::isInstance)
                .map(type::cast);
    }
}

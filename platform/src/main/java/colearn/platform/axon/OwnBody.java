package colearn.platform.axon;

import colearn.platform.commands.Aggregate;
import colearn.platform.decider.WrittenByNewerRelease;
import colearn.platform.eventlog.Corrective;
import colearn.platform.eventlog.FromNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.Unreadable;

/** What an aggregate is evolved with. */
final class OwnBody {
    private OwnBody() {}

    /**
     * @throws WrittenByNewerRelease when this release does not know the event
     * @throws IllegalStateException when it does, and still cannot read it
     */
    static Object of(Happening event) {
        return switch (event.body()) {
            case FromNewerRelease newer -> throw new WrittenByNewerRelease(newer.sentence(event.position()));
            case Unreadable unreadable ->
                throw new IllegalStateException("the own event at position %d (%s) cannot be read: %s"
                        .formatted(event.position(), event.type(), unreadable.reason()));
            case null ->
                throw new IllegalStateException(
                        "the event at position %d (%s) is no own one".formatted(event.position(), event.type()));
            case Object body -> body;
        };
    }

    /** The next state; the same where corrections leave no fact at a place of the stream. */
    static <S, E> S evolved(Aggregate<?, S, E> aggregate, S state, Object body) {
        return body instanceof Corrective
                ? state
                : aggregate.decider().evolve(state, aggregate.events().cast(body));
    }
}

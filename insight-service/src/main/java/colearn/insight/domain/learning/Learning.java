package colearn.insight.domain.learning;

import java.util.UUID;

/** What one side learned, in one of its states. Only {@link Confirmed} counts. */
public sealed interface Learning {

    /** Nothing was recorded under this id. */
    record NotRecorded() implements Learning {}

    /** A learning of which something was recorded. */
    sealed interface Known extends Learning {
        Content content();
    }

    /** Somebody else wrote it for this side, and the side has not said yet whether that is so. */
    record Attributed(Content content) implements Known {}

    /** The learning side stands by it. */
    record Confirmed(Content content, UUID by) implements Known {}

    /** The learning side says that this is not what it learned. */
    record Disputed(Content content, UUID by) implements Known {}

    /** Recorded by mistake; it comes back only where its reflection does. */
    record Retracted(Content content) implements Known {}
}

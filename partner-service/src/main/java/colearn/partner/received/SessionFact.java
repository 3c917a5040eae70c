package colearn.partner.received;

import java.time.Instant;

/** What session-service says about a session; the fact's parent {@code relationship} is the relationship's. */
public sealed interface SessionFact {

    /** It took place; effective when it was held. */
    record Held(Instant heldAt) implements SessionFact {}
}

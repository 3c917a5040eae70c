package colearn.partner.received;

/** What session-service says about a session; the fact's parent {@code relationship} is the relationship's. */
public sealed interface SessionFact {

    /** It took place; effective when it was held. */
    record Held() implements SessionFact {}
}

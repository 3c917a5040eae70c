package colearn.session.received;

/** What partner-service says about a partner's place in the program; the fact's aggregate id is the partner's. */
public sealed interface PartnerFact {
    record Admitted() implements PartnerFact {}

    record Paused() implements PartnerFact {}

    record Resumed() implements PartnerFact {}
}

package colearn.session.received;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What partner-service says about an agreement; its parent {@code partner} is whose it is. */
public sealed interface AgreementFact {
    /**
     * Both sides have signed.
     *
     * @param from the first day, {@code to} the last, in {@code zone}; null where the other service did not say so yet
     */
    record Activated(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable ZoneId zone) implements AgreementFact {}

    /** @param to the last day from now on */
    record Renewed(LocalDate to) implements AgreementFact {}

    /** Its last day is over. */
    record Expired() implements AgreementFact {}

    /** It binds nobody any more, or never did. */
    record Terminated() implements AgreementFact {}
}

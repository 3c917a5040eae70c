package colearn.insight.domain.balance;

import colearn.platform.secrets.SealedText;
import java.util.UUID;

/** What can be asked of the balance of a relationship. */
public sealed interface BalanceCommand {

    /**
     * Something may have changed it: the service asks itself.
     *
     * @param situation of the relationship, as far as known
     */
    record Review(UUID relationshipId, Situation situation) implements BalanceCommand {}

    /** @param by a person */
    record Acknowledge(UUID by, SealedText plan) implements BalanceCommand {}
}

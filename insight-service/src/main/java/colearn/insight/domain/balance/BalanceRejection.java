package colearn.insight.domain.balance;

import colearn.platform.decider.Rejection;

/** Why the balance of a relationship refuses. */
public sealed interface BalanceRejection extends Rejection {

    /** No side is flagged: there is nothing to plan for. */
    record NothingFlagged() implements BalanceRejection {}
}

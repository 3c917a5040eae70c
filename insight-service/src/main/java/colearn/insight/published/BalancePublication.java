package colearn.insight.published;

import colearn.insight.domain.balance.BalanceEvent;
import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication.PublicEvent;
import java.time.Instant;
import java.util.Optional;

/** What others may know of a relationship's balance: which side is missing, and that it no longer is. Plans stay here. */
final class BalancePublication {
    private static final int V1 = 1;

    private BalancePublication() {}

    /** Version 1 of the contract; see {@code contracts/insight/balance-one-sidedness-flagged.v1.schema.json}. */
    record OneSidednessFlagged(String missingSide, Instant since) {}

    /** Version 1 of the contract; see {@code contracts/insight/balance-cleared.v1.schema.json}. */
    record Cleared(String side) {}

    static Optional<PublicEvent> of(BalanceEvent event, Happening own) {
        return switch (event) {
            case BalanceEvent.OneSidednessFlagged it ->
                Optional.of(new PublicEvent(
                        own.type(), V1, new OneSidednessFlagged(it.missingSide().name(), it.since())));
            case BalanceEvent.Acknowledged it -> Optional.empty();
            case BalanceEvent.Cleared it ->
                Optional.of(
                        new PublicEvent(own.type(), V1, new Cleared(it.side().name())));
        };
    }
}

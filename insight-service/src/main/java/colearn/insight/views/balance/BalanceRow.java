package colearn.insight.views.balance;

import colearn.insight.domain.Side;
import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The flags of one relationship, oldest first; those that were cleared stay.
 *
 * @param version of the balance
 */
public record BalanceRow(UUID relationshipId, long version, List<Flag> flags) {
    public BalanceRow {
        flags = List.copyOf(flags);
    }

    /**
     * A side that should have learned.
     *
     * @param since from when on
     * @param clearedAt when it had a confirmed learning; null while it has none
     */
    public record Flag(
            Side side,
            Instant since,
            @Nullable Acknowledgement acknowledgement,
            @Nullable Instant clearedAt) {

        public boolean open() {
            return clearedAt == null;
        }
    }

    /** Somebody's word on what will be done. */
    public record Acknowledgement(UUID by, Instant at, SealedText plan) {}

    BalanceRow flagged(long newVersion, Side side, Instant since) {
        var more = new ArrayList<>(flags);
        more.add(new Flag(side, since, null, null));
        return new BalanceRow(relationshipId, newVersion, more);
    }

    /** What was cleared before is over, whatever is said of the side now. */
    BalanceRow changed(long newVersion, Side side, UnaryOperator<Flag> change) {
        return new BalanceRow(
                relationshipId,
                newVersion,
                flags.stream()
                        .map(flag -> flag.open() && flag.side() == side ? change.apply(flag) : flag)
                        .toList());
    }
}

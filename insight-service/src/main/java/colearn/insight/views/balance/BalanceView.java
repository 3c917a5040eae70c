package colearn.insight.views.balance;

import colearn.insight.domain.balance.BalanceEvent;
import colearn.insight.views.balance.BalanceRow.Acknowledgement;
import colearn.insight.views.balance.BalanceRow.Flag;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row a relationship that was ever flagged; what the relationship is, the matrix knows, and is joined when asked. */
public final class BalanceView implements View<BalanceRow> {
    public static final String NAME = "balance";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 2;
    }

    @Override
    public Class<BalanceRow> rowType() {
        return BalanceRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof BalanceEvent ? Set.of(event.aggregateId().toString()) : Set.of();
    }

    @Override
    public @Nullable BalanceRow apply(String key, @Nullable BalanceRow row, Happening event) {
        if (!(event.body() instanceof BalanceEvent it)) {
            return row;
        }
        var before = row == null ? new BalanceRow(event.aggregateId(), 0, List.of()) : row;
        return changed(before, it, event);
    }

    private static BalanceRow changed(BalanceRow row, BalanceEvent event, Happening when) {
        var version = when.version();
        return switch (event) {
            case BalanceEvent.OneSidednessFlagged it -> row.flagged(version, it.missingSide(), it.since());
            case BalanceEvent.Acknowledged it -> {
                var word = new Acknowledgement(it.by(), when.effectiveAt(), it.plan());
                var next = row;
                for (var side : it.sides()) {
                    next = next.changed(version, side, flag -> new Flag(flag.side(), flag.since(), word, null));
                }
                yield next;
            }
            case BalanceEvent.Cleared it ->
                row.changed(
                        version,
                        it.side(),
                        flag -> new Flag(flag.side(), flag.since(), flag.acknowledgement(), when.effectiveAt()));
        };
    }
}

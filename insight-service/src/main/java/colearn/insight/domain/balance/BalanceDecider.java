package colearn.insight.domain.balance;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.insight.domain.Side;
import colearn.insight.domain.balance.BalanceCommand.Acknowledge;
import colearn.insight.domain.balance.BalanceCommand.Review;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * In every relationship both sides have something to learn: a side without a confirmed learning is flagged when it should have one, and its first
 * confirmed learning clears the flag. A side that takes its only confirmation back is flagged anew, from that moment on. Flags stay in the history.
 */
public final class BalanceDecider implements Decider<BalanceCommand, Balance, BalanceEvent> {

    @Override
    public Balance initial() {
        return new Balance.NeverFlagged();
    }

    @Override
    public Decision<BalanceEvent> decide(BalanceCommand command, Balance state, Instant now) {
        return switch (command) {
            case Review it -> review(it, state, now);
            case Acknowledge it -> acknowledge(it, state);
        };
    }

    private static Decision<BalanceEvent> review(Review it, Balance state, Instant now) {
        var events = new ArrayList<BalanceEvent>();
        var expected = it.situation().expected().filter(at -> !now.isBefore(at));
        for (var side : Side.values()) {
            if (state.flags(side)) {
                if (!it.situation().silent(side)) {
                    events.add(new BalanceEvent.Cleared(side));
                }
            } else if (it.situation().silent(side) && expected.isPresent()) {
                // What was cleared before is missing since it was taken back, not since the beginning.
                var since = state.hasCleared(side) ? now : expected.get();
                events.add(new BalanceEvent.OneSidednessFlagged(it.relationshipId(), side, since));
            }
        }
        return accepted(events).effective(effective(events));
    }

    /** A flag holds since its moment; what else is said holds since it is known. */
    private static @Nullable Instant effective(List<BalanceEvent> events) {
        return events.stream().allMatch(event -> event instanceof BalanceEvent.OneSidednessFlagged)
                ? events.stream()
                        .map(event -> ((BalanceEvent.OneSidednessFlagged) event).since())
                        .max(Instant::compareTo)
                        .orElse(null)
                : null;
    }

    private static Decision<BalanceEvent> acknowledge(Acknowledge it, Balance state) {
        return switch (state) {
            case Balance.NeverFlagged none -> rejected(new BalanceRejection.NothingFlagged());
            case Balance.Flagged flagged ->
                flagged.open().isEmpty()
                        ? rejected(new BalanceRejection.NothingFlagged())
                        : accepted(new BalanceEvent.Acknowledged(flagged.open(), it.by(), it.plan()));
        };
    }

    @Override
    public Balance evolve(Balance state, BalanceEvent event) {
        return switch (event) {
            case BalanceEvent.OneSidednessFlagged it -> flagged(it, state);
            case BalanceEvent.Acknowledged none -> state;
            case BalanceEvent.Cleared it -> cleared(it.side(), state);
        };
    }

    private static Balance flagged(BalanceEvent.OneSidednessFlagged it, Balance state) {
        var open = state instanceof Balance.Flagged before ? new HashSet<>(before.open()) : new HashSet<Side>();
        var cleared = state instanceof Balance.Flagged before ? new HashSet<>(before.cleared()) : new HashSet<Side>();
        open.add(it.missingSide());
        cleared.remove(it.missingSide());
        return new Balance.Flagged(it.relationshipId(), open, cleared);
    }

    private static Balance cleared(Side side, Balance state) {
        if (!(state instanceof Balance.Flagged before)) {
            return state;
        }
        Set<Side> open = new HashSet<>(before.open());
        Set<Side> cleared = new HashSet<>(before.cleared());
        open.remove(side);
        cleared.add(side);
        return new Balance.Flagged(before.relationshipId(), open, cleared);
    }

    @Override
    public Map<String, UUID> parents(Balance state) {
        return switch (state) {
            case Balance.NeverFlagged none -> Map.of();
            case Balance.Flagged it -> Map.of("relationship", it.relationshipId());
        };
    }
}

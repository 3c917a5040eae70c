package colearn.session.views.struggle;

import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import colearn.session.domain.Side;
import colearn.session.domain.struggle.StruggleEvent;
import colearn.session.views.struggle.StruggleRow.State;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row a struggle; see {@link StruggleRow}. */
public final class StruggleView implements View<StruggleRow> {
    public static final String NAME = "struggle";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 3;
    }

    @Override
    public Class<StruggleRow> rowType() {
        return StruggleRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof StruggleEvent
                ? Set.of(event.aggregateId().toString())
                : Set.of();
    }

    @Override
    public @Nullable StruggleRow apply(String key, @Nullable StruggleRow row, Happening event) {
        if (!(event.body() instanceof StruggleEvent happened)) {
            return row;
        }
        if (happened instanceof StruggleEvent.Observed it) {
            return observed(event, it);
        }
        var known = Objects.requireNonNull(row, "a struggle begins with its observation");
        return switch (happened) {
            case StruggleEvent.Observed it -> known;
            case StruggleEvent.AgreedBy it -> {
                var agreed = Stream.concat(known.agreedBy().stream(), Stream.of(it.side()))
                        .sorted()
                        .toList();
                var state = agreed.size() == Side.values().length ? State.AGREED : State.OBSERVED;
                yield known.with(state, agreed, null, event.version());
            }
            case StruggleEvent.Resolved it -> known.with(State.RESOLVED, known.agreedBy(), it.how(), event.version());
            case StruggleEvent.Deferred it -> known.with(State.DEFERRED, known.agreedBy(), it.why(), event.version());
        };
    }

    @Override
    public @Nullable StruggleRow corrected(String key, @Nullable StruggleRow row, Happening correction) {
        return row == null ? null : row.at(correction.version());
    }

    private static StruggleRow observed(Happening event, StruggleEvent.Observed it) {
        return new StruggleRow(
                event.aggregateId(),
                it.relationshipId(),
                it.place(),
                it.workStep(),
                it.statement(),
                it.whoseWork(),
                it.observedBy(),
                it.at(),
                State.OBSERVED,
                List.of(),
                null,
                event.version());
    }
}

package colearn.platform.evolution;

import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The next release's view of the ladders: the whole state. */
final class NextLadders implements View<NextLadder.State> {

    @Override
    public String name() {
        return "ladders";
    }

    @Override
    public int foldVersion() {
        return 2;
    }

    @Override
    public Class<NextLadder.State> rowType() {
        return NextLadder.State.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof NextLadder.Event
                ? Set.of(event.aggregateId().toString())
                : Set.of();
    }

    @Override
    public NextLadder.State apply(String key, NextLadder.@Nullable State row, Happening event) {
        var before = row == null ? NextLadder.LADDER.decider().initial() : row;
        return before.with((NextLadder.Event) event.body());
    }
}

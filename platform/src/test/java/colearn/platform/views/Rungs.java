package colearn.platform.views;

import colearn.platform.eventlog.Happening;
import colearn.platform.ladder.LadderEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row a ladder, and a row for each number of rungs that was ever climbed at once. Which rows an event concerns depends on what is in it, and
 * many an event changes nothing: climbing no rungs, renaming what does not stand.
 */
final class Rungs implements View<Ladders.Row> {
    @Override
    public String name() {
        return "ladders";
    }

    @Override
    public int foldVersion() {
        return 1;
    }

    @Override
    public Class<Ladders.Row> rowType() {
        return Ladders.Row.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        var ladder = event.aggregateId().toString();
        return switch (event.body()) {
            case LadderEvent.Climbed climbed -> Set.of(ladder, "at once " + climbed.rungs());
            case LadderEvent known -> Set.of(ladder);
            case null -> Set.of();
            case Object other -> Set.of();
        };
    }

    @Override
    public Ladders.@Nullable Row apply(String key, Ladders.@Nullable Row row, Happening event) {
        if (event.body() instanceof LadderEvent.Climbed && key.startsWith("at once")) {
            return new Ladders.Row(key, row == null ? 1 : row.height() + 1);
        }
        return switch ((LadderEvent) event.body()) {
            case LadderEvent.PutUp up -> new Ladders.Row(up.name(), 0);
            case LadderEvent.Climbed climbed ->
                row == null ? null : new Ladders.Row(row.name(), row.height() + climbed.rungs());
            case LadderEvent.Renamed renamed -> row == null ? null : new Ladders.Row(renamed.name(), row.height());
        };
    }

    /** The version shows in the name, as another view would show it in a column. */
    @Override
    public Ladders.@Nullable Row corrected(String key, Ladders.@Nullable Row row, Happening correction) {
        return row == null || key.startsWith("at once")
                ? row
                : new Ladders.Row(row.name().replaceFirst(" v\\d+$", "") + " v" + correction.version(), row.height());
    }

    @Override
    public String part(String key, Happening event) {
        return event.body() instanceof LadderEvent.Climbed ? "climbs" : "";
    }
}

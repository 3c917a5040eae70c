package colearn.platform.views;

import colearn.platform.eventlog.Happening;
import colearn.platform.ladder.LadderEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ladders with their heights; a fold that fails on one name, to be quarantined. */
public final class Ladders implements View<Ladders.Row> {
    public record Row(String name, int height) {}

    private final int foldVersion;

    public Ladders(int foldVersion) {
        this.foldVersion = foldVersion;
    }

    @Override
    public String name() {
        return "ladders";
    }

    @Override
    public int foldVersion() {
        return foldVersion;
    }

    @Override
    public Class<Row> rowType() {
        return Row.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        return event.body() instanceof LadderEvent ? Set.of(event.aggregateId().toString()) : Set.of();
    }

    @Override
    public @Nullable Row apply(String key, @Nullable Row row, Happening event) {
        return switch ((LadderEvent) event.body()) {
            case LadderEvent.PutUp up -> new Row(up.name(), 0);
            case LadderEvent.Climbed climbed -> new Row(row.name(), row.height() + climbed.rungs() * foldVersion);
            case LadderEvent.Renamed renamed -> {
                if (renamed.name().startsWith("rotten")) {
                    throw new IllegalStateException("a rotten ladder");
                }
                yield renamed.name().startsWith("gone") ? null : new Row(renamed.name(), row.height());
            }
        };
    }
}

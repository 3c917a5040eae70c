package colearn.platform.views;

import colearn.platform.eventlog.Happening;
import colearn.platform.ladder.LadderEvent;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The ladders with their heights; a fold that fails on one name and makes of another what cannot be stored. */
public final class Ladders implements View<Ladders.Row> {
    public record Row(String name, int height) {}

    private final int foldVersion;
    private volatile boolean mended;

    public Ladders(int foldVersion) {
        this.foldVersion = foldVersion;
    }

    /** From now on it can take a rotten ladder. */
    void mend() {
        mended = true;
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
            // Keeps what is there: a history that is folded twice shows.
            case LadderEvent.PutUp up -> new Row(up.name(), row == null ? 0 : row.height());
            case LadderEvent.Climbed climbed -> new Row(row.name(), row.height() + climbed.rungs() * foldVersion);
            case LadderEvent.Renamed renamed -> {
                if (renamed.name().startsWith("rotten") && !mended) {
                    throw new IllegalStateException("a rotten ladder");
                }
                if (renamed.name().startsWith("sick")) {
                    // PostgreSQL keeps no such text.
                    yield new Row("sick\u0000", row.height());
                }
                yield renamed.name().startsWith("gone") ? null : new Row(renamed.name(), row.height());
            }
        };
    }
}

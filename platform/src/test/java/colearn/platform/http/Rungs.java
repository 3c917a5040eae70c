package colearn.platform.http;

import colearn.platform.eventlog.Happening;
import colearn.platform.ladder.LadderEvent;
import colearn.platform.views.View;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How high each ladder was climbed; a name that a test has spoiled cannot be taken until it is mended. */
final class Rungs implements View<Rungs.Row> {
    private final Set<String> spoiled = ConcurrentHashMap.newKeySet();

    void spoil(String name) {
        spoiled.add(name);
    }

    void mend(String name) {
        spoiled.remove(name);
    }

    record Row(String name, UUID wall, int height, long version) {}

    @Override
    public String name() {
        return "rungs";
    }

    @Override
    public int foldVersion() {
        return 1;
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
    public Row apply(String key, @Nullable Row row, Happening event) {
        return switch ((LadderEvent) Objects.requireNonNull(event.body())) {
            case LadderEvent.PutUp up -> new Row(up.name(), up.wall(), 0, event.version());
            case LadderEvent.Climbed climbed -> {
                var old = Objects.requireNonNull(row);
                yield new Row(old.name(), old.wall(), old.height() + climbed.rungs(), event.version());
            }
            case LadderEvent.Renamed renamed -> {
                if (spoiled.contains(renamed.name())) {
                    throw new IllegalStateException("a spoiled name");
                }
                var old = Objects.requireNonNull(row);
                yield new Row(renamed.name(), old.wall(), old.height(), event.version());
            }
        };
    }
}

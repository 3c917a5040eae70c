package colearn.platform.views;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;

/** How far the views have come, looked up once for all who wait: however many they are, they take one connection a view. */
final class Looks {
    private static final long FRESH_NANOS = 2_000_000;

    private final ToLongFunction<String> look;
    private final Map<String, Look> last = new ConcurrentHashMap<>();

    Looks(ToLongFunction<String> look) {
        this.look = look;
    }

    private record Look(long position, long at) {}

    /** At most two milliseconds old. */
    long at(String view) {
        return last.compute(
                        view,
                        (name, before) -> before != null && System.nanoTime() - before.at() < FRESH_NANOS
                                ? before
                                : new Look(look.applyAsLong(name), System.nanoTime()))
                .position();
    }
}

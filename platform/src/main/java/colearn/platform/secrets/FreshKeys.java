package colearn.platform.secrets;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys that a request has made before its command was decided. Where nothing of it was recorded, they are taken back, unless another request
 * has sealed with them too: nothing will ever be opened with them. A crash in between leaves a key that opens nothing, which does no harm.
 */
public final class FreshKeys {
    private static final ThreadLocal<@Nullable FreshKeys> CURRENT = new ThreadLocal<>();

    private final List<UUID> made = new ArrayList<>();
    private boolean unused;

    private FreshKeys() {}

    /** From now on, on this thread. */
    public static void begin() {
        CURRENT.set(new FreshKeys());
    }

    static void made(UUID key) {
        var current = CURRENT.get();
        if (current != null) {
            current.made.add(key);
        }
    }

    /** Whether this request has made it. */
    static boolean mine(UUID key) {
        var current = CURRENT.get();
        return current != null && current.made.contains(key);
    }

    /** The command was refused, or had been done before. */
    public static void unused() {
        var current = CURRENT.get();
        if (current != null) {
            current.unused = true;
        }
    }

    /**
     * The request is over.
     *
     * @param refused whether its sender was told that nothing was done; where nobody knows, keys are kept
     */
    public static void end(SealedTexts texts, boolean refused) {
        var current = CURRENT.get();
        CURRENT.remove();
        if (current != null && (refused || current.unused) && !current.made.isEmpty()) {
            texts.takeBack(current.made);
        }
    }
}

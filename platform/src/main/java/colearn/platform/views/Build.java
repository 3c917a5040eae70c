package colearn.platform.views;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rebuild or a replay of a view, and how far it is.
 *
 * @param generation where its rows stand
 * @param cut null for a rebuild; the log position where a replay ends
 * @param state WAITING for its turn, RUNNING, DONE or FAILED
 * @param folded the log position that it has reached
 * @param total the log position that it has to reach, as far as is known
 * @param problem why it failed; null unless it did
 */
public record Build(
        UUID id,
        String view,
        int generation,
        @Nullable Long cut,
        String state,
        long folded,
        long total,
        @Nullable String problem) {

    /** Whether it is done or has failed. */
    public boolean ended() {
        return state.equals("DONE") || state.equals("FAILED");
    }
}

package colearn.platform.eventlog;

import colearn.platform.secrets.SealedText;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Says how an earlier event of the same stream is to be read from here on; stored as {@code <aggregate>.event-amended} and {@code
 * <aggregate>.event-retracted}. Each says it whole, so of several the last one holds.
 */
public sealed interface Correction {
    String AMENDED = "event-amended";
    String RETRACTED = "event-retracted";

    /** The second part of the type under which it is stored. */
    static String nameOf(Correction correction) {
        return switch (correction) {
            case EventAmended it -> AMENDED;
            case EventRetracted it -> RETRACTED;
        };
    }

    /** The event that was recorded first, never a correction. */
    UUID event();

    /** The correction that this one takes back; null where it says something new. */
    @Nullable
    UUID undoes();

    /** In the words of the person who corrected: people do write names. */
    SealedText why();

    /**
     * It should have been recorded like this.
     *
     * @param as the whole event, not what is different: what brings stored events up to date works for it as for any other
     * @param effectiveAt when it happened in the world
     * @param changed the fields that differ from the reading before, for people
     */
    record EventAmended(
            UUID event,
            As as,
            Instant effectiveAt,
            List<String> changed,
            @Nullable UUID undoes,
            SealedText why) implements Correction {
        public EventAmended {
            changed = List.copyOf(changed);
        }
    }

    /** It should not have been recorded. */
    record EventRetracted(UUID event, @Nullable UUID undoes, SealedText why) implements Correction {}

    /**
     * An event's type and payload, as they would stand in the log.
     *
     * @param type logical, for example {@code agreement.signed}
     * @param version of the type, from 1
     */
    record As(String type, int version, ObjectNode data) {}
}

package colearn.partner.views.relationship;

import colearn.partner.received.KnownLearning;
import colearn.partner.received.LearningFact;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the other services said about a relationship.
 *
 * @param lastHeld when the newest session was held; null before the first
 * @param learnings by id
 */
public record Heard(@Nullable Instant lastHeld, Map<UUID, KnownLearning> learnings) {
    static final Heard NOTHING = new Heard(null, Map.of());

    public Heard {
        learnings = Map.copyOf(learnings);
    }

    /** A session logged late was held before one that is known. */
    Heard held(Instant at) {
        return lastHeld == null || at.isAfter(lastHeld) ? new Heard(at, learnings) : this;
    }

    Heard of(UUID learning, LearningFact fact) {
        var more = new TreeMap<>(learnings);
        more.put(learning, of(learning).after(fact));
        return new Heard(lastHeld, more);
    }

    KnownLearning of(UUID learning) {
        return learnings.getOrDefault(learning, KnownLearning.UNKNOWN);
    }

    /** How many confirmed learnings a side has, A or B. */
    public long confirmed(String side) {
        return learnings.values().stream()
                .filter(it -> it.counts() && side.equals(it.side()))
                .count();
    }
}

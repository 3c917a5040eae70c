package colearn.platform.eventlog;

import colearn.platform.eventlog.Correction.As;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of a stream as it was recorded, with all that was said about it since.
 *
 * @param version of the aggregate
 * @param as what was recorded
 * @param effectiveAt as it was recorded
 * @param corrections in their order
 */
public record RecordedEvent(
        UUID id, long version, As as, UUID actor, Instant recordedAt, Instant effectiveAt, List<Given> corrections) {
    public RecordedEvent {
        corrections = List.copyOf(corrections);
    }

    /** A correction and who gave it. */
    public record Given(UUID id, long version, UUID actor, Instant at, Correction.Own correction) {}

    /** What it says, and when that happened in the world. */
    public record Reading(As as, Instant effectiveAt) {}

    /** As it is to be read now; empty where it is retracted. */
    public Optional<Reading> now() {
        return corrections.isEmpty()
                ? Optional.of(recorded())
                : reading(corrections.getLast().correction());
    }

    /** The corrections that stand: those that neither take another back nor are taken back, the last one last. */
    public List<Given> standing() {
        var standing = new ArrayList<Given>();
        for (var given : corrections) {
            var undone = given.correction().undoes();
            if (undone == null) {
                standing.add(given);
            } else {
                standing.removeIf(it -> it.id().equals(undone));
            }
        }
        return standing;
    }

    /** As it would be read without the last correction that stands; empty where it was retracted before that. */
    public Optional<Reading> withoutTheLast() {
        var standing = standing();
        return standing.size() < 2
                ? Optional.of(recorded())
                : reading(standing.get(standing.size() - 2).correction());
    }

    private Reading recorded() {
        return new Reading(as, effectiveAt);
    }

    private static Optional<Reading> reading(Correction correction) {
        return correction.as().map(as -> new Reading(as, correction.at().orElseThrow()));
    }
}

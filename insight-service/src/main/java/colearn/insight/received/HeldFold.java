package colearn.insight.received;

import colearn.platform.commands.Known;
import colearn.platform.commands.Reads;
import colearn.platform.commands.ReceivedFold;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Follows a session: when it was held, if it was. */
public final class HeldFold implements ReceivedFold<Optional<Instant>> {
    private static final HeldFold SESSIONS = new HeldFold();

    /** When the sessions of a relationship were held, as far as heard; what was read of it is noted. */
    public static List<Instant> held(UUID relationship, Reads reads) {
        return reads.receivedUnder(SESSIONS, "relationship", relationship).stream()
                .map(Known::state)
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public String source() {
        return "session";
    }

    @Override
    public String aggregate() {
        return "session";
    }

    @Override
    public Optional<Instant> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<Instant> evolve(Optional<Instant> known, Object fact) {
        return fact instanceof SessionFact.Held it ? Optional.of(it.heldAt()) : known;
    }
}

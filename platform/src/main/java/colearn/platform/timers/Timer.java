package colearn.platform.timers;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that becomes due by time alone, once for each moment at which it is due, whatever dies in between. A fold over the log asks when:
 * after each event that concerns a subject, of the state as it then stands; so a fold that begins anew sets only what is still to come.
 */
public interface Timer {

    /** Kebab case; part of the idempotency keys of what it sends, so it never changes. */
    String name();

    /** Whose timer the event may set, move or cancel; empty for an event that does not concern it. */
    Set<UUID> subjects(Happening event);

    /**
     * When it is due for a subject as things stand; empty when never. A moment that is past is due at once.
     *
     * @param reads what is recorded now, at or after the event that the question follows
     */
    Optional<Instant> due(UUID subject, Reads reads);

    /**
     * The command that follows. It is sent under a key made of timer, subject and due moment, effective at that moment unless the decider says
     * otherwise. Its decider decides again whether it is due, and refuses when it is not: "nothing to do" would be remembered for ever.
     *
     * @param self this service as the caller, with the event that set the timer as the cause
     */
    Commands.Order<?, ?, ?> fire(Due due, Caller self);

    /** The other services whose word counts: it is fired only when all that they had published at the due moment was heard. */
    default Set<String> hears() {
        return Set.of();
    }

    /** What has become due. */
    record Due(UUID subject, Instant at) {}
}

package colearn.platform.reactions;

import colearn.platform.commands.Commands;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * When this, then that: an event in, commands out. Runs in log order from {@link #start()}, once for each event whatever dies in
 * between, and never during a rebuild or a replay.
 */
public interface Reaction {

    /** Kebab case; part of the idempotency keys of what it sends, so it never changes. */
    String name();

    Start start();

    /**
     * The commands that this event causes; empty for an event that does not concern it. They are sent in order, each under an idempotency
     * key made of the event, the reaction and the command's number. A refusal by the domain is an answer, not an error: it is
     * kept for operators to see.
     *
     * @param self this service as the caller, with the event as the cause
     */
    List<Commands.Order<?, ?, ?>> on(Happening event, Caller self);

    /**
     * What this event's commands are about, where they go by how that stands when they are sent, and by nothing of the event: of the events
     * read together that concern one subject, only the last is handled then. Thousands of events about one subject would else each cause a
     * look at all thousands.
     *
     * @return empty where this event is to be handled whatever comes after it
     */
    default Optional<UUID> subject(Happening event) {
        return Optional.empty();
    }

    /** Where a reaction that is new to a log begins. */
    enum Start {
        /** With the first event: it is to catch up with everything that ever happened. */
        OF_THE_LOG,
        /** After the last event: what happened before it existed does not concern it. */
        NOW
    }
}

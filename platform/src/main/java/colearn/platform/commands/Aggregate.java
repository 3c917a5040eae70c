package colearn.platform.commands;

import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decider;
import colearn.platform.evolution.FormerEvents;

/**
 * One kind of aggregate, as the platform needs to know it. A service adds an aggregate with one bean of this type.
 *
 * <p>Logical event types are {@code <name>.<event>} with the event's simple name in kebab case, for example {@code
 * agreement.terms-changed}; golden events in the service's tests hold them still.
 *
 * @param name kebab case; part of the log's identity of each aggregate, so it never changes
 * @param commands the sealed interface of its commands
 * @param events the sealed interface of its events
 * @param former what earlier releases stored, and how it is read now
 * @param correctable which of its events can be corrected
 */
public record Aggregate<C, S, E>(
        String name,
        Class<C> commands,
        Class<E> events,
        Decider<C, S, E> decider,
        FormerEvents former,
        Correctable correctable) {

    public Aggregate {
        if (!correctable.equals(Correctable.nothing()) && !(decider instanceof CorrectableDecider)) {
            throw new IllegalArgumentException(
                    "%s says which of its events can be corrected, and not which could have happened"
                            .formatted(decider.getClass().getName()));
        }
    }

    /** An aggregate whose events are stored as they always were. */
    public Aggregate(String name, Class<C> commands, Class<E> events, Decider<C, S, E> decider) {
        this(name, commands, events, decider, FormerEvents.none());
    }

    public Aggregate(String name, Class<C> commands, Class<E> events, Decider<C, S, E> decider, FormerEvents former) {
        this(name, commands, events, decider, former, Correctable.nothing());
    }

    /** The same, with events that can be corrected. */
    public Aggregate<C, S, E> correcting(Correctable events) {
        return new Aggregate<>(name, commands, this.events, decider, former, events);
    }
}

package colearn.platform.commands;

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
 */
public record Aggregate<C, S, E>(
        String name, Class<C> commands, Class<E> events, Decider<C, S, E> decider, FormerEvents former) {

    /** An aggregate whose events are stored as they always were. */
    public Aggregate(String name, Class<C> commands, Class<E> events, Decider<C, S, E> decider) {
        this(name, commands, events, decider, FormerEvents.none());
    }
}

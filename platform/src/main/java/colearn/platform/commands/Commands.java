package colearn.platform.commands;

import colearn.platform.identity.Caller;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The one way to change anything: endpoints, reactions and timers all come through here. */
public interface Commands {

    /**
     * Loads, decides, appends; again on fresh state when somebody else was faster, a bounded number of times. A refusal that was
     * decided on cached state is decided once more on fresh state before it is given.
     */
    <C, S, E> Outcome perform(Order<C, S, E> order);

    /**
     * What shall be done to which aggregate, by whom.
     *
     * @param key null only where repeating is harmless by nature
     * @param expectedVersion the version that the sender saw (If-Match); null where nothing is replaced
     * @param effectiveAt when it happened in the world; null when it happens now or the decider says
     * @param command made anew at each attempt from what it reads
     */
    record Order<C, S, E>(
            Aggregate<C, S, E> aggregate,
            UUID id,
            Caller caller,
            @Nullable RequestKey key,
            @Nullable Long expectedVersion,
            @Nullable Instant effectiveAt,
            Function<Reads, C> command) {

        public static <C, S, E> Order<C, S, E> of(
                Aggregate<C, S, E> aggregate, UUID id, Caller caller, Function<Reads, C> command) {
            return new Order<>(aggregate, id, caller, null, null, null, command);
        }

        public Order<C, S, E> once(@Nullable RequestKey sent) {
            return new Order<>(aggregate, id, caller, sent, expectedVersion, effectiveAt, command);
        }

        public Order<C, S, E> expecting(@Nullable Long version) {
            return new Order<>(aggregate, id, caller, key, version, effectiveAt, command);
        }

        public Order<C, S, E> effective(@Nullable Instant at) {
            return new Order<>(aggregate, id, caller, key, expectedVersion, at, command);
        }
    }
}

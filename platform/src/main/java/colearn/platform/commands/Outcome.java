package colearn.platform.commands;

import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;
import java.util.UUID;

/** How a command ended. Only {@link Done} has left anything behind. */
public sealed interface Outcome {

    /**
     * The events are committed, or had been by an earlier sending of the same key.
     *
     * @param version of the aggregate after the command, from 1
     * @param position of the last event that the command caused
     * @param repeated whether this is the remembered outcome of an earlier sending
     */
    record Done(UUID id, long version, LogPosition position, boolean repeated) implements Outcome {}

    /** The domain said no. */
    record Refused(Rejection reason) implements Outcome {}

    /** Somebody changed the aggregate since the sender saw {@code expected}. */
    record Stale(long expected, long actual) implements Outcome {}

    /** Another aggregate holds what this one needs. */
    record Taken(Claim claim) implements Outcome {}

    /** The idempotency key was used before, for a different request. */
    record KeyReused(String key) implements Outcome {}

    /** So many others write here that a bounded number of attempts did not suffice; nothing was recorded. */
    record Contended(int attempts) implements Outcome {}
}

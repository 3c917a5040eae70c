package colearn.platform.commands;

import colearn.platform.decider.Claim;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a command may look at besides its own aggregate. Everything read here is noted: it is written into the events' metadata
 * ({@code reliedOn}), and guarded, so that the append fails and is decided again when one of them has changed meanwhile.
 */
public interface Reads {

    /** Another aggregate of this service. */
    <C, S, E> Known<S> own(Aggregate<C, S, E> aggregate, UUID id);

    /**
     * Every aggregate of this service whose events name {@code parent} in the role {@code role}. Guards those that there are; one that is recorded
     * meanwhile does not fail the append.
     */
    <C, S, E> List<Known<S>> ownUnder(Aggregate<C, S, E> aggregate, String role, UUID parent);

    /** What another service has said about one of its aggregates, as far as it was heard. */
    <S> Known<S> received(ReceivedFold<S> fold, UUID id);

    /**
     * Every aggregate of another service whose events name {@code parent} in the role {@code role}. Guards those that are known; one
     * that is heard of meanwhile does not fail the append.
     */
    <S> List<Known<S>> receivedUnder(ReceivedFold<S> fold, String role, UUID parent);

    /** Which aggregate of this service holds a claim; a {@link Claim.Days} asks who holds any of these days, first day first. */
    Optional<UUID> holder(Claim claim);
}

package colearn.session.domain.struggle;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Decision.Accepted;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import colearn.session.domain.Membership;
import colearn.session.domain.Side;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A struggle is seen first-hand at a named place, and agreed by both sides before it is worked on. */
public final class StruggleDecider implements CorrectableDecider<StruggleCommand, Struggle, StruggleEvent> {

    @Override
    public Struggle initial() {
        return new Struggle.NotObserved();
    }

    @Override
    public Decision<StruggleEvent> decide(StruggleCommand command, Struggle state, Instant now) {
        return switch (command) {
            case StruggleCommand.Observe it -> observe(it, state, now);
            case StruggleCommand.Agree it -> agree(it, state, now);
            case StruggleCommand.Resolve it -> said(it.speaker(), new StruggleEvent.Resolved(it.how()), state, now);
            case StruggleCommand.Defer it -> said(it.speaker(), new StruggleEvent.Deferred(it.why()), state, now);
        };
    }

    private Decision<StruggleEvent> observe(StruggleCommand.Observe command, Struggle state, Instant now) {
        var standing = command.standing();
        var seen = command.observation();
        var observed = new StruggleEvent.Observed(
                standing.relationshipId(),
                seen.place(),
                seen.workStep(),
                seen.statement(),
                seen.whoseWork(),
                seen.observedBy(),
                seen.at());
        var offered = offer(state, observed, now);
        if (!(offered instanceof Accepted<StruggleEvent> accepted)) {
            return offered;
        }
        if (!standing.isOpen()) {
            return rejected(new StruggleRejection.RelationshipNotOpen(standing));
        }
        return isMember(command.observer(), standing.relationshipId())
                ? accepted.effective(seen.at())
                : rejected(new StruggleRejection.ObserverNotOfTheRelationship(seen.observedBy()));
    }

    private Decision<StruggleEvent> agree(StruggleCommand.Agree command, Struggle state, Instant now) {
        var offered = offer(state, new StruggleEvent.AgreedBy(command.side()), now);
        if (offered instanceof Decision.Rejected<StruggleEvent> || !(state instanceof Struggle.Seen seen)) {
            return offered;
        }
        if (!command.speaker().speaksFor(seen.relationshipId(), command.side())) {
            return rejected(new StruggleRejection.NotASpeakerOf(
                    command.side(), command.speaker().personId()));
        }
        // What it asks for may stand already.
        return agrees(seen, command.side()) ? accepted() : offered;
    }

    private static boolean agrees(Struggle.Seen state, Side side) {
        return !(state instanceof Struggle.Observed observed)
                || observed.agreedBy().contains(side);
    }

    /** By a member of either side. */
    private Decision<StruggleEvent> said(Membership speaker, StruggleEvent event, Struggle state, Instant now) {
        var offered = offer(state, event, now);
        return offered instanceof Accepted<StruggleEvent>
                        && state instanceof Struggle.Seen seen
                        && !isMember(speaker, seen.relationshipId())
                ? rejected(new StruggleRejection.NotOfTheRelationship(speaker.personId()))
                : offered;
    }

    private static boolean isMember(Membership membership, UUID relationship) {
        return membership.speaksFor(relationship, Side.A) || membership.speaksFor(relationship, Side.B);
    }

    @Override
    public Optional<Rejection> admissible(Struggle state, StruggleEvent event, Moments moments) {
        if (event instanceof StruggleEvent.Observed it) {
            return observing(state, it, moments);
        }
        return switch (state) {
            case Struggle.NotObserved none -> Optional.of(new StruggleRejection.NoSuchStruggle());
            // Also before it is agreed it may be deferred: not to pursue something needs no agreement on what it is.
            case Struggle.Observed none ->
                event instanceof StruggleEvent.Resolved
                        ? Optional.of(new StruggleRejection.NotAgreedByBoth())
                        : Optional.empty();
            case Struggle.Agreed none -> Optional.empty();
            case Struggle.Resolved none -> Optional.of(new StruggleRejection.Over());
            case Struggle.Deferred none -> Optional.of(new StruggleRejection.Over());
        };
    }

    private static Optional<Rejection> observing(Struggle state, StruggleEvent.Observed it, Moments moments) {
        if (state instanceof Struggle.Seen) {
            return Optional.of(new StruggleRejection.ObservedAlready());
        }
        return it.at().isAfter(moments.recorded())
                ? Optional.of(new StruggleRejection.ObservedInTheFuture(it.at()))
                : Optional.empty();
    }

    @Override
    public Struggle evolve(Struggle state, StruggleEvent event) {
        return switch (event) {
            case StruggleEvent.Observed it -> new Struggle.Observed(it.relationshipId(), it.at(), Set.of());
            case StruggleEvent.AgreedBy it ->
                state instanceof Struggle.Observed observed ? agreed(observed, it.side()) : state;
            case StruggleEvent.Resolved none ->
                state instanceof Struggle.Seen seen ? new Struggle.Resolved(seen.relationshipId(), seen.at()) : state;
            case StruggleEvent.Deferred none ->
                state instanceof Struggle.Seen seen ? new Struggle.Deferred(seen.relationshipId(), seen.at()) : state;
        };
    }

    private static Struggle agreed(Struggle.Observed observed, Side side) {
        var agreedBy = EnumSet.of(side);
        agreedBy.addAll(observed.agreedBy());
        return agreedBy.size() == Side.values().length
                ? new Struggle.Agreed(observed.relationshipId(), observed.at())
                : new Struggle.Observed(observed.relationshipId(), observed.at(), agreedBy);
    }

    @Override
    public Map<String, UUID> parents(Struggle state) {
        return state instanceof Struggle.Seen seen ? Map.of("relationship", seen.relationshipId()) : Map.of();
    }
}

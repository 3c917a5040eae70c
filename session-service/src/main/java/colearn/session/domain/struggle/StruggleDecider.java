package colearn.session.domain.struggle;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import colearn.session.domain.Membership;
import colearn.session.domain.Side;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A struggle is seen first-hand at a named place, and agreed by both sides before it is worked on. */
public final class StruggleDecider implements Decider<StruggleCommand, Struggle, StruggleEvent> {

    @Override
    public Struggle initial() {
        return new Struggle.NotObserved();
    }

    @Override
    public Decision<StruggleEvent> decide(StruggleCommand command, Struggle state, Instant now) {
        return switch (command) {
            case StruggleCommand.Observe it -> observe(it, state, now);
            case StruggleCommand.Agree it -> agree(it, state);
            case StruggleCommand.Resolve it -> resolve(it, state);
            case StruggleCommand.Defer it -> defer(it, state);
        };
    }

    private static Decision<StruggleEvent> observe(StruggleCommand.Observe command, Struggle state, Instant now) {
        if (!(state instanceof Struggle.NotObserved)) {
            return rejected(new StruggleRejection.ObservedAlready());
        }
        var standing = command.standing();
        var seen = command.observation();
        if (!standing.isOpen()) {
            return rejected(new StruggleRejection.RelationshipNotOpen(standing));
        }
        if (!isMember(command.observer(), standing.relationshipId())) {
            return rejected(new StruggleRejection.ObserverNotOfTheRelationship(seen.observedBy()));
        }
        if (seen.at().isAfter(now)) {
            return rejected(new StruggleRejection.ObservedInTheFuture(seen.at()));
        }
        return Decision.<StruggleEvent>accepted(new StruggleEvent.Observed(
                        standing.relationshipId(),
                        seen.place(),
                        seen.workStep(),
                        seen.statement(),
                        seen.whoseWork(),
                        seen.observedBy(),
                        seen.at()))
                .effective(seen.at());
    }

    private static Decision<StruggleEvent> agree(StruggleCommand.Agree command, Struggle state) {
        return switch (state) {
            case Struggle.NotObserved nothing -> rejected(new StruggleRejection.NoSuchStruggle());
            case Struggle.Observed observed ->
                speaks(command, observed.relationshipId())
                        ? observed.agreedBy().contains(command.side())
                                ? accepted()
                                : accepted(new StruggleEvent.AgreedBy(command.side()))
                        : notASpeaker(command);
            case Struggle.Agreed agreed ->
                // What it asks for stands already.
                speaks(command, agreed.relationshipId()) ? accepted() : notASpeaker(command);
            case Struggle.Resolved over -> rejected(new StruggleRejection.Over());
            case Struggle.Deferred over -> rejected(new StruggleRejection.Over());
        };
    }

    private static Decision<StruggleEvent> resolve(StruggleCommand.Resolve command, Struggle state) {
        return switch (state) {
            case Struggle.NotObserved nothing -> rejected(new StruggleRejection.NoSuchStruggle());
            case Struggle.Observed observed -> rejected(new StruggleRejection.NotAgreedByBoth());
            case Struggle.Agreed agreed ->
                isMember(command.speaker(), agreed.relationshipId())
                        ? accepted(new StruggleEvent.Resolved(command.how()))
                        : rejected(new StruggleRejection.NotOfTheRelationship(
                                command.speaker().personId()));
            case Struggle.Resolved over -> rejected(new StruggleRejection.Over());
            case Struggle.Deferred over -> rejected(new StruggleRejection.Over());
        };
    }

    /** Also before it is agreed: not to pursue something needs no agreement on what it is. */
    private static Decision<StruggleEvent> defer(StruggleCommand.Defer command, Struggle state) {
        return switch (state) {
            case Struggle.NotObserved nothing -> rejected(new StruggleRejection.NoSuchStruggle());
            case Struggle.Observed observed -> deferred(command, observed.relationshipId());
            case Struggle.Agreed agreed -> deferred(command, agreed.relationshipId());
            case Struggle.Resolved over -> rejected(new StruggleRejection.Over());
            case Struggle.Deferred over -> rejected(new StruggleRejection.Over());
        };
    }

    private static Decision<StruggleEvent> deferred(StruggleCommand.Defer command, UUID relationship) {
        return isMember(command.speaker(), relationship)
                ? accepted(new StruggleEvent.Deferred(command.why()))
                : rejected(new StruggleRejection.NotOfTheRelationship(
                        command.speaker().personId()));
    }

    private static boolean isMember(Membership membership, UUID relationship) {
        return membership.speaksFor(relationship, Side.A) || membership.speaksFor(relationship, Side.B);
    }

    private static boolean speaks(StruggleCommand.Agree command, UUID relationship) {
        return command.speaker().speaksFor(relationship, command.side());
    }

    private static Decision<StruggleEvent> notASpeaker(StruggleCommand.Agree command) {
        return rejected(new StruggleRejection.NotASpeakerOf(
                command.side(), command.speaker().personId()));
    }

    @Override
    public Struggle evolve(Struggle state, StruggleEvent event) {
        return switch (event) {
            case StruggleEvent.Observed it -> new Struggle.Observed(it.relationshipId(), it.at(), Set.of());
            case StruggleEvent.AgreedBy it -> agreed((Struggle.Observed) state, it.side());
            case StruggleEvent.Resolved it -> {
                var seen = (Struggle.Seen) state;
                yield new Struggle.Resolved(seen.relationshipId(), seen.at());
            }
            case StruggleEvent.Deferred it -> {
                var seen = (Struggle.Seen) state;
                yield new Struggle.Deferred(seen.relationshipId(), seen.at());
            }
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

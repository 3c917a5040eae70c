package colearn.session.domain.session;

import static colearn.platform.decider.Decision.rejected;

import colearn.platform.decider.Decision;
import colearn.session.domain.Actor;
import colearn.session.domain.Membership;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** What several rules ask first; empty where it holds. */
final class Precondition {
    private Precondition() {}

    static Decision<SessionEvent> wrongStage(Session state, Stage... needed) {
        return rejected(stage(state, needed));
    }

    static Optional<SessionRejection> notAtStage(Session state, Stage... needed) {
        return Optional.of(stage(state, needed));
    }

    private static SessionRejection stage(Session state, Stage... needed) {
        return switch (state) {
            case Session.NotThere none -> new SessionRejection.NotRequested();
            case Session.Known known -> new SessionRejection.WrongStage(known.stage(), Set.of(needed));
        };
    }

    /** For a session that is not there yet; of one that is, the decider asks this by itself. */
    static Optional<SessionRejection> mayAct(Actor by, UUID relationship) {
        return by.actsIn(relationship)
                ? Optional.empty()
                : Optional.of(new SessionRejection.NotOfTheRelationship(by.personId(), relationship));
    }

    static Optional<SessionRejection> speaksFor(Membership by, UUID relationship, Side side) {
        return by.speaksFor(relationship, side)
                ? Optional.empty()
                : Optional.of(new SessionRejection.NotOfThatSide(by.personId(), side, by.sides()));
    }

    /** As far as was heard by now: what partner-service has said meanwhile comes too late for this decision. */
    static Optional<SessionRejection> open(RelationshipStanding standing, UUID relationship) {
        return standing.isOpen() && standing.relationshipId().equals(relationship)
                ? Optional.empty()
                : Optional.of(new SessionRejection.RelationshipNotOpen(
                        relationship,
                        standing.state(),
                        standing.partnersNotActive(),
                        standing.partnersWithoutAgreement()));
    }

    static Optional<SessionRejection> open(RelationshipStanding standing, Session state) {
        return state instanceof Session.Known known ? open(standing, known.relationshipId()) : Optional.empty();
    }

    static Optional<SessionRejection> observed(Subject subject, List<ObservedStruggle> observed) {
        var unknown = new HashSet<>(subject.struggleIds());
        observed.stream()
                .filter(it -> it.relationshipId().equals(subject.relationshipId()))
                .forEach(it -> unknown.remove(it.id()));
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of(new SessionRejection.StrugglesNotObserved(subject.relationshipId(), unknown));
    }

    static Optional<SessionRejection> exists(Appointment appointment) {
        return appointment
                .skippedUntil()
                .map(next -> new SessionRejection.NoSuchLocalTime(appointment.localStart(), appointment.zone(), next));
    }

    /** The first reason why not, or else what follows. */
    @SafeVarargs
    static Decision<SessionEvent> unless(
            Supplier<Decision<SessionEvent>> otherwise, Optional<SessionRejection>... reasons) {
        return List.of(reasons).stream()
                .flatMap(Optional::stream)
                .findFirst()
                .map(Decision::<SessionEvent>rejected)
                .orElseGet(otherwise);
    }
}

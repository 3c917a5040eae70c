package colearn.session.api;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Reads;
import colearn.platform.identity.Caller;
import colearn.session.domain.Actor;
import colearn.session.domain.Membership;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import colearn.session.domain.session.Session;
import colearn.session.domain.struggle.Struggle;
import colearn.session.domain.struggle.StruggleCommand;
import colearn.session.domain.struggle.StruggleEvent;
import colearn.session.received.Heard;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a command about a relationship may rely on, read while the command is made: each answer is recorded with what follows and guarded
 * until that is committed.
 *
 * @param relationshipId whose sessions and struggles these are
 */
record Situation(
        Reads reads,
        Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles,
        Today today,
        Caller caller,
        UUID relationshipId) {

    Actor actor() {
        return Policy.actor(caller, membership());
    }

    /** For what only a member can say, also where the program could act. */
    Actor.Member member() {
        return new Actor.Member(membership());
    }

    Membership membership() {
        return heard().membership(relationshipId, caller.person(), today.date());
    }

    /** Of somebody else, on the day of the session, or today where it has none. */
    Membership membership(UUID person, Session session) {
        var day = session instanceof Session.Arranged arranged
                ? today.dayOf(arranged.appointment().start())
                : today.date();
        return heard().membership(relationshipId, person, day);
    }

    Membership membership(UUID person) {
        return heard().membership(relationshipId, person, today.date());
    }

    RelationshipStanding standing() {
        return heard().standing(relationshipId, today.moment());
    }

    Set<UUID> parties(Side side) {
        return heard().relationship(relationshipId).parties().getOrDefault(side, Set.of());
    }

    Optional<ObservedStruggle> observed(UUID struggle) {
        return reads.own(struggles, struggle).state() instanceof Struggle.Seen seen
                ? Optional.of(new ObservedStruggle(struggle, seen.relationshipId(), seen.at()))
                : Optional.empty();
    }

    List<ObservedStruggle> observed(Collection<UUID> ids) {
        return ids.stream().map(this::observed).flatMap(Optional::stream).toList();
    }

    private Heard heard() {
        return new Heard(reads);
    }
}

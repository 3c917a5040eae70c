package colearn.partner.domain.relationship;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.relationship.RelationshipCommand.Activate;
import colearn.partner.domain.relationship.RelationshipCommand.BecomeDormant;
import colearn.partner.domain.relationship.RelationshipCommand.Conclude;
import colearn.partner.domain.relationship.RelationshipCommand.JoinSide;
import colearn.partner.domain.relationship.RelationshipCommand.LeaveSide;
import colearn.partner.domain.relationship.RelationshipCommand.Propose;
import colearn.partner.domain.relationship.RelationshipCommand.Reactivate;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rules of a relationship: two different sides, somebody who speaks for each, and an end in which both have learned or somebody says
 * that they have not.
 *
 * <p>Work begins with active partners only. A partner that pauses later does not end it: session-service refuses what would be scheduled
 * meanwhile. Members may come and go at any time before the conclusion; a side that is left without any cannot speak until somebody joins, and
 * that too does not end it. An acknowledged gap is recorded only where there is one, and not dropped silently where all is over.
 */
public final class RelationshipDecider
        implements CorrectableDecider<RelationshipCommand, Relationship, RelationshipEvent> {

    @Override
    public Relationship initial() {
        return new Relationship.NotProposed();
    }

    @Override
    public Decision<RelationshipEvent> decide(RelationshipCommand command, Relationship state, Instant now) {
        return switch (command) {
            case Propose it -> propose(it, state, now);
            case JoinSide it -> whileOpen(state, known -> Memberships.join(it, known));
            case LeaveSide it -> whileOpen(state, known -> Memberships.leave(it, known.members()));
            case Activate it -> activate(it, state, now);
            case BecomeDormant it -> Sleep.fall(it, state, now);
            case Reactivate it -> Sleep.wake(it, state, now);
            case Conclude it -> conclude(it, state, now);
        };
    }

    @Override
    public Optional<Rejection> admissible(Relationship state, RelationshipEvent event, Moments moments) {
        return Possible.reasonAgainst(state, event, moments);
    }

    private Decision<RelationshipEvent> propose(Propose it, Relationship state, Instant now) {
        var offered = offer(state, proposed(it), now);
        return offered instanceof Decision.Rejected<RelationshipEvent>
                ? offered
                : Proposals.reasonAgainst(it)
                        .map(reason -> Decision.<RelationshipEvent>rejected(reason))
                        .orElse(offered);
    }

    private static RelationshipEvent proposed(Propose it) {
        return new RelationshipEvent.Proposed(
                it.level(), it.sides().a(), it.sides().b(), it.purpose(), it.parentId(), it.project());
    }

    private static Decision<RelationshipEvent> whileOpen(
            Relationship state, Function<Relationship.Known, Decision<RelationshipEvent>> decide) {
        return switch (state) {
            case Relationship.NotProposed none -> rejected(new RelationshipRejection.NotProposed());
            case Relationship.Concluded none -> rejected(new RelationshipRejection.IsConcluded());
            case Relationship.Known known -> decide.apply(known);
        };
    }

    private Decision<RelationshipEvent> activate(Activate it, Relationship state, Instant now) {
        return switch (state) {
            case Relationship.Active none -> accepted();
            case Relationship.Proposed proposed -> activated(it, proposed, now);
            case Relationship other -> offer(other, new RelationshipEvent.Activated(now), now);
        };
    }

    private Decision<RelationshipEvent> activated(Activate it, Relationship.Proposed proposed, Instant now) {
        // Which day it is, is the institute's to say, and not in the event.
        var today = LocalDate.ofInstant(now, it.zone());
        var silent = Possible.sides(side -> !proposed.members().speakFor(side, today));
        if (!silent.isEmpty()) {
            return rejected(new RelationshipRejection.SidesWithoutMember(silent, today));
        }
        for (var id : proposed.agreed().sides().partners()) {
            var partner = it.partners().get(id);
            if (partner == null) {
                return rejected(new RelationshipRejection.UnknownPartner(id));
            }
            if (partner.standing() != PartnerStanding.ACTIVE) {
                return rejected(new RelationshipRejection.PartnerNotActive(id, partner.standing()));
            }
        }
        return offer(proposed, new RelationshipEvent.Activated(now), now);
    }

    private Decision<RelationshipEvent> conclude(Conclude it, Relationship state, Instant now) {
        if (state instanceof Relationship.Concluded && it.gap().isEmpty()) {
            return accepted();
        }
        var silent = Possible.sides(side -> it.confirmed().stream().noneMatch(one -> one.side() == side));
        var gap = silent.isEmpty() ? null : it.gap().orElse(null);
        return offer(state, new RelationshipEvent.Concluded(it.confirmed(), gap), now);
    }

    @Override
    public Relationship evolve(Relationship state, RelationshipEvent event) {
        return switch (event) {
            case RelationshipEvent.Proposed it ->
                new Relationship.Proposed(
                        new Agreed(it.level(), new Sides(it.sideA(), it.sideB()), it.purpose(), it.parentId()),
                        Members.NONE);
            case RelationshipEvent.SideMemberJoined it ->
                changed(state, known -> known.with(new Membership(it.side(), it.personId(), it.from(), null)));
            case RelationshipEvent.SideMemberLeft it ->
                changed(state, known -> known.left(it.side(), it.personId(), it.from()));
            case RelationshipEvent.Activated activated ->
                state instanceof Relationship.Known it
                        ? new Relationship.Active(it.agreed(), it.members(), activated.at())
                        : state;
            case RelationshipEvent.BecameDormant dormant ->
                state instanceof Relationship.Known it
                        ? new Relationship.Dormant(it.agreed(), it.members(), dormant.silentSince())
                        : state;
            case RelationshipEvent.Reactivated woken ->
                state instanceof Relationship.Known it
                        ? new Relationship.Active(it.agreed(), it.members(), woken.heldAt())
                        : state;
            case RelationshipEvent.Concluded none ->
                state instanceof Relationship.Known it ? new Relationship.Concluded(it.agreed(), it.members()) : state;
        };
    }

    private static Relationship changed(Relationship state, Function<Members, Members> change) {
        return switch (state) {
            case Relationship.NotProposed it -> it;
            case Relationship.Proposed it -> new Relationship.Proposed(it.agreed(), change.apply(it.members()));
            case Relationship.Active it -> new Relationship.Active(it.agreed(), change.apply(it.members()), it.since());
            case Relationship.Dormant it ->
                new Relationship.Dormant(it.agreed(), change.apply(it.members()), it.silentSince());
            case Relationship.Concluded it -> new Relationship.Concluded(it.agreed(), change.apply(it.members()));
        };
    }

    @Override
    public Map<String, UUID> parents(Relationship state) {
        return switch (state) {
            case Relationship.NotProposed none -> Map.of();
            case Relationship.Known known -> {
                var parent = known.agreed().parentId();
                yield parent == null ? Map.of() : Map.of("parent", parent);
            }
        };
    }
}

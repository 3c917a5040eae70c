package colearn.partner.domain.coach;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.coach.Coach.Load;
import colearn.partner.domain.coach.Coach.Serving;
import colearn.partner.domain.coach.CoachCommand.Assign;
import colearn.partner.domain.coach.CoachCommand.BecomeUnavailable;
import colearn.partner.domain.coach.CoachCommand.ChangeCapacity;
import colearn.partner.domain.coach.CoachCommand.EndAssignment;
import colearn.partner.domain.coach.CoachCommand.Leave;
import colearn.partner.domain.coach.CoachCommand.Register;
import colearn.partner.domain.coach.CoachCommand.Return;
import colearn.platform.decider.Claim;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The rules of a coach: a person is one at most once at a time, has no more relationships assigned than there is room for, and leaves nobody
 * behind.
 *
 * <p>A capacity that is lowered below what is assigned stands: it says what is true, and nobody loses their coach by it. Asking for what is so
 * already is nothing new.
 */
public final class CoachDecider implements CorrectableDecider<CoachCommand, Coach, CoachEvent> {

    @Override
    public Coach initial() {
        return new Coach.NotRegistered();
    }

    @Override
    public Decision<CoachEvent> decide(CoachCommand command, Coach state, Instant now) {
        return switch (command) {
            case Register it -> register(it, state, now);
            case ChangeCapacity it ->
                is(state, coach -> coach.load().capacity() == it.capacity())
                        ? accepted()
                        : offer(state, new CoachEvent.CapacityChanged(it.capacity()), now);
            case Assign it -> assign(it, state, now);
            case EndAssignment it -> offer(state, new CoachEvent.AssignmentEnded(it.relationshipId()), now);
            case BecomeUnavailable none ->
                state instanceof Coach.Unavailable ? accepted() : offer(state, new CoachEvent.BecameUnavailable(), now);
            case Return none ->
                state instanceof Coach.Active ? accepted() : offer(state, new CoachEvent.Returned(), now);
            case Leave none -> state instanceof Coach.Left ? accepted() : offer(state, new CoachEvent.Left(), now);
        };
    }

    private static boolean is(Coach state, Predicate<Serving> so) {
        return state instanceof Serving coach && so.test(coach);
    }

    private Decision<CoachEvent> register(Register it, Coach state, Instant now) {
        var offer = it.offer();
        var offered = offer(
                state,
                new CoachEvent.Registered(
                        it.personId(),
                        offer.skills().stream().map(Skill::value).toList(),
                        offer.industries(),
                        offer.languages().stream().map(Language::value).toList(),
                        offer.capacity()),
                now);
        if (offered instanceof Decision.Rejected<CoachEvent>) {
            return offered;
        }
        return switch (it.holder()) {
            case NOBODY -> rejected(new CoachRejection.UnknownPerson(it.personId()));
            case WITHOUT_ROLE -> rejected(new CoachRejection.NotACoach(it.personId()));
            case COACH -> offered;
        };
    }

    private Decision<CoachEvent> assign(Assign it, Coach state, Instant now) {
        if (is(state, coach -> coach.load().assigned().contains(it.relationshipId()))) {
            return accepted();
        }
        var offered = offer(state, new CoachEvent.Assigned(it.relationshipId()), now);
        if (!(state instanceof Serving)) {
            return offered;
        }
        return switch (it.standing()) {
            case UNKNOWN -> rejected(new CoachRejection.UnknownRelationship(it.relationshipId()));
            case CONCLUDED -> rejected(new CoachRejection.RelationshipIsConcluded(it.relationshipId()));
            case OPEN -> offered;
        };
    }

    @Override
    public Optional<Rejection> admissible(Coach state, CoachEvent event, Moments moments) {
        if (event instanceof CoachEvent.Registered) {
            return state instanceof Coach.Known known
                    ? Optional.of(new CoachRejection.AlreadyRegistered(known.personId()))
                    : Optional.empty();
        }
        return switch (state) {
            case Coach.NotRegistered none -> Optional.of(new CoachRejection.NotRegistered());
            case Coach.Left none -> Optional.of(new CoachRejection.HasLeft());
            case Serving coach -> against(coach, event);
        };
    }

    private static Optional<Rejection> against(Serving coach, CoachEvent event) {
        return switch (event) {
            case CoachEvent.Assigned it -> againstAssigning(coach, it.relationshipId());
            case CoachEvent.AssignmentEnded it ->
                coach.load().assigned().contains(it.relationshipId())
                        ? Optional.empty()
                        : Optional.of(new CoachRejection.NotAssigned(it.relationshipId()));
            case CoachEvent.Left none -> {
                var assigned = coach.load().assigned();
                yield assigned.isEmpty() ? Optional.empty() : Optional.of(new CoachRejection.StillAssigned(assigned));
            }
            case CoachEvent.Registered none -> Optional.empty();
            case CoachEvent.CapacityChanged none -> Optional.empty();
            case CoachEvent.BecameUnavailable none -> Optional.empty();
            case CoachEvent.Returned none -> Optional.empty();
        };
    }

    private static Optional<Rejection> againstAssigning(Serving coach, UUID relationship) {
        var load = coach.load();
        if (load.assigned().contains(relationship)) {
            return Optional.of(new CoachRejection.AlreadyAssigned(relationship));
        }
        if (coach instanceof Coach.Unavailable) {
            return Optional.of(new CoachRejection.IsUnavailable());
        }
        return load.hasRoom()
                ? Optional.empty()
                : Optional.of(new CoachRejection.NoFreePlace(
                        load.capacity(), load.assigned().size(), List.of()));
    }

    @Override
    public Coach evolve(Coach state, CoachEvent event) {
        return switch (event) {
            case CoachEvent.Registered it -> new Coach.Active(it.personId(), new Load(it.capacity(), List.of()));
            case CoachEvent.CapacityChanged it -> loaded(state, load -> new Load(it.capacity(), load.assigned()));
            case CoachEvent.Assigned it ->
                loaded(state, load -> {
                    var more = new ArrayList<>(load.assigned());
                    more.add(it.relationshipId());
                    return new Load(load.capacity(), more);
                });
            case CoachEvent.AssignmentEnded it ->
                loaded(state, load -> {
                    var fewer = new ArrayList<>(load.assigned());
                    fewer.remove(it.relationshipId());
                    return new Load(load.capacity(), fewer);
                });
            case CoachEvent.BecameUnavailable none ->
                state instanceof Serving it ? new Coach.Unavailable(it.personId(), it.load()) : state;
            case CoachEvent.Returned none ->
                state instanceof Serving it ? new Coach.Active(it.personId(), it.load()) : state;
            case CoachEvent.Left none -> state instanceof Serving it ? new Coach.Left(it.personId()) : state;
        };
    }

    private static Coach loaded(Coach state, UnaryOperator<Load> change) {
        return state instanceof Serving it ? it.with(change.apply(it.load())) : state;
    }

    /** A person is one coach at a time; who has left may come again. */
    @Override
    public Set<Claim> claims(Coach state) {
        return state instanceof Serving it ? Set.of(CoachingPerson.of(it.personId())) : Set.of();
    }

    @Override
    public Map<String, UUID> parents(Coach state) {
        return state instanceof Coach.Known it ? Map.of("person", it.personId()) : Map.of();
    }
}

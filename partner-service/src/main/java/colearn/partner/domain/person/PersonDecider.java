package colearn.partner.domain.person;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.person.PersonCommand.AssignRole;
import colearn.partner.domain.person.PersonCommand.EndRole;
import colearn.partner.domain.person.PersonCommand.Register;
import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * The rules of a person: of a known party, and each role at most once on a day.
 *
 * <p>Days are days where the person is. A role is recorded, not enforced here: what somebody may do is for their token to say.
 */
public final class PersonDecider implements CorrectableDecider<PersonCommand, Person, PersonEvent> {

    @Override
    public Person initial() {
        return new Person.NotRegistered();
    }

    @Override
    public Decision<PersonEvent> decide(PersonCommand command, Person state, Instant now) {
        return switch (command) {
            case Register it -> register(it, state, now);
            case AssignRole it -> assign(it, state, now);
            case EndRole it -> end(it, state, now);
        };
    }

    @Override
    public Optional<Rejection> admissible(Person state, PersonEvent event, Moments moments) {
        return switch (event) {
            case PersonEvent.Registered none ->
                state instanceof Person.Active known
                        ? Optional.of(new PersonRejection.AlreadyRegistered(known.partyId()))
                        : Optional.empty();
            case PersonEvent.RoleAssigned it -> ofSomebody(state, known -> assigning(known, it));
            case PersonEvent.RoleEnded it -> ofSomebody(state, known -> ending(known, it));
        };
    }

    private static Optional<Rejection> ofSomebody(Person state, Function<Person.Active, Optional<Rejection>> reason) {
        return switch (state) {
            case Person.NotRegistered none -> Optional.of(new PersonRejection.NotRegistered());
            case Person.Active known -> reason.apply(known);
        };
    }

    private static Optional<Rejection> assigning(Person.Active known, PersonEvent.RoleAssigned it) {
        if (it.to() != null && it.to().isBefore(it.from())) {
            return Optional.of(new PersonRejection.EndsBeforeItBegins(it.from(), it.to()));
        }
        return known.assignments().stream()
                .filter(has -> has.meets(it.role(), it.from(), it.to()))
                .findFirst()
                .map(has -> new PersonRejection.HasRole(has.role(), has.from(), has.to()));
    }

    private static Optional<Rejection> ending(Person.Active known, PersonEvent.RoleEnded it) {
        return known.on(it.role(), it.on()).isPresent()
                ? Optional.empty()
                : Optional.of(new PersonRejection.HasNotRole(it.role(), it.on()));
    }

    private Decision<PersonEvent> register(Register it, Person state, Instant now) {
        var offered = offer(state, new PersonEvent.Registered(it.partyId(), it.name(), it.email(), it.zone()), now);
        return it.partyKnown() || offered instanceof Decision.Rejected<PersonEvent>
                ? offered
                : rejected(new PersonRejection.UnknownParty(it.partyId()));
    }

    private Decision<PersonEvent> assign(AssignRole it, Person state, Instant now) {
        var wanted = new Assignment(it.role(), it.from(), it.to());
        return state instanceof Person.Active known && known.assignments().contains(wanted)
                ? accepted()
                : offer(state, new PersonEvent.RoleAssigned(it.role(), it.from(), it.to()), now);
    }

    /** Ending a role on the day on which it ends anyway is nothing new; after that day the person no longer has it. */
    private Decision<PersonEvent> end(EndRole it, Person state, Instant now) {
        boolean endsThenAnyway = state instanceof Person.Active known
                && known.on(it.role(), it.on())
                        .filter(has -> it.on().equals(has.to()))
                        .isPresent();
        return endsThenAnyway ? accepted() : offer(state, new PersonEvent.RoleEnded(it.role(), it.on()), now);
    }

    @Override
    public Person evolve(Person state, PersonEvent event) {
        return switch (event) {
            case PersonEvent.Registered it -> new Person.Active(it.partyId(), List.of());
            case PersonEvent.RoleAssigned it ->
                state instanceof Person.Active known
                        ? with(known, new Assignment(it.role(), it.from(), it.to()))
                        : state;
            case PersonEvent.RoleEnded it -> state instanceof Person.Active known ? ended(known, it) : state;
        };
    }

    private static Person with(Person.Active known, Assignment assignment) {
        var assignments = new ArrayList<>(known.assignments());
        assignments.add(assignment);
        return new Person.Active(known.partyId(), assignments);
    }

    private static Person ended(Person.Active known, PersonEvent.RoleEnded it) {
        return new Person.Active(
                known.partyId(),
                known.assignments().stream()
                        .map(has -> has.covers(it.role(), it.on()) ? has.until(it.on()) : has)
                        .toList());
    }

    @Override
    public Map<String, UUID> parents(Person state) {
        return switch (state) {
            case Person.NotRegistered none -> Map.of();
            case Person.Active known -> Map.of("party", known.partyId());
        };
    }
}

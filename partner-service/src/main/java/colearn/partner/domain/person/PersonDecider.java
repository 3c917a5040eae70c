package colearn.partner.domain.person;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;

import colearn.partner.domain.person.PersonCommand.AssignRole;
import colearn.partner.domain.person.PersonCommand.EndRole;
import colearn.partner.domain.person.PersonCommand.Register;
import colearn.platform.decider.Decider;
import colearn.platform.decider.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rules of a person: of a known party, and each role at most once on a day.
 *
 * <p>Days are days where the person is. A role is recorded, not enforced here: what somebody may do is for their token to say.
 */
public final class PersonDecider implements Decider<PersonCommand, Person, PersonEvent> {

    @Override
    public Person initial() {
        return new Person.NotRegistered();
    }

    @Override
    public Decision<PersonEvent> decide(PersonCommand command, Person state, Instant now) {
        return switch (command) {
            case Register it -> register(it, state);
            case AssignRole it -> assign(it, state);
            case EndRole it -> end(it, state);
        };
    }

    private static Decision<PersonEvent> register(Register it, Person state) {
        return switch (state) {
            case Person.Active known -> rejected(new PersonRejection.AlreadyRegistered(known.partyId()));
            case Person.NotRegistered none ->
                it.partyKnown()
                        ? accepted(new PersonEvent.Registered(it.partyId(), it.name(), it.email(), it.zone()))
                        : rejected(new PersonRejection.UnknownParty(it.partyId()));
        };
    }

    private static Decision<PersonEvent> assign(AssignRole it, Person state) {
        return switch (state) {
            case Person.NotRegistered none -> rejected(new PersonRejection.NotRegistered());
            case Person.Active known -> assigned(it, known);
        };
    }

    private static Decision<PersonEvent> assigned(AssignRole it, Person.Active known) {
        var wanted = new Assignment(it.role(), it.from(), it.to());
        if (known.assignments().contains(wanted)) {
            return accepted();
        }
        return known.assignments().stream()
                .filter(has -> has.meets(it.role(), it.from(), it.to()))
                .findFirst()
                .map(has ->
                        Decision.<PersonEvent>rejected(new PersonRejection.HasRole(has.role(), has.from(), has.to())))
                .orElseGet(() -> accepted(new PersonEvent.RoleAssigned(it.role(), it.from(), it.to())));
    }

    private static Decision<PersonEvent> end(EndRole it, Person state) {
        return switch (state) {
            case Person.NotRegistered none -> rejected(new PersonRejection.NotRegistered());
            case Person.Active known ->
                known.assignments().stream()
                        .filter(has -> has.covers(it.role(), it.on()))
                        .findFirst()
                        .map(has -> ended(it, has))
                        .orElseGet(() -> rejected(new PersonRejection.HasNotRole(it.role(), it.on())));
        };
    }

    /** Ending a role on the day on which it ends anyway is nothing new; after that day the person no longer has it. */
    private static Decision<PersonEvent> ended(EndRole it, Assignment has) {
        return it.on().equals(has.to()) ? accepted() : accepted(new PersonEvent.RoleEnded(it.role(), it.on()));
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

package colearn.partner.api;

import colearn.partner.domain.person.Person;
import colearn.partner.domain.person.PersonCommand;
import colearn.partner.domain.person.PersonEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Reads;
import colearn.platform.commands.RequestKey;
import colearn.platform.identity.Caller;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends commands to persons, each made of what is known at that moment. */
@Component
final class PersonOrders {
    private final Commands commands;
    private final Aggregate<PersonCommand, Person, PersonEvent> persons;

    PersonOrders(Commands commands, Aggregate<PersonCommand, Person, PersonEvent> persons) {
        this.commands = commands;
        this.persons = persons;
    }

    Outcome send(UUID id, Caller caller, RequestKey key, Function<Reads, PersonCommand> command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(Order.of(persons, id, caller, command).once(key));
    }
}

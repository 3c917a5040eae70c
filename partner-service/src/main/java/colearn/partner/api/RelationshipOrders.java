package colearn.partner.api;

import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipEvent;
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

/** Sends commands to relationships, each made of what is known at that moment. */
@Component
final class RelationshipOrders {
    private final Commands commands;
    private final Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships;

    RelationshipOrders(
            Commands commands, Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships) {
        this.commands = commands;
        this.relationships = relationships;
    }

    Outcome send(UUID id, Caller caller, RequestKey key, Function<Reads, RelationshipCommand> command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(Order.of(relationships, id, caller, command).once(key));
    }
}

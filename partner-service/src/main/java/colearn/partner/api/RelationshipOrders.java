package colearn.partner.api;

import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Reads;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Sends commands to relationships, each made of what is known at that moment. */
@Component
final class RelationshipOrders {
    private final Commands commands;
    private final Corrections corrections;
    private final Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships;

    RelationshipOrders(
            Commands commands,
            Corrections corrections,
            Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships) {
        this.commands = commands;
        this.corrections = corrections;
        this.relationships = relationships;
    }

    Outcome send(UUID id, Caller caller, RequestKey key, Function<Reads, RelationshipCommand> command) {
        Policy.mayRunTheProgram(caller);
        return commands.perform(Order.of(relationships, id, caller, command).once(key));
    }

    /** Says how an event is to be read from now on. */
    Outcome correct(
            UUID id,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key,
            UUID event,
            Corrections.Change change,
            SealedText why) {
        Policy.mayRunTheProgram(caller);
        return corrections.correct(
                new Corrections.Order<>(relationships, id, caller, key, seen.value(), event, change, why, true));
    }
}

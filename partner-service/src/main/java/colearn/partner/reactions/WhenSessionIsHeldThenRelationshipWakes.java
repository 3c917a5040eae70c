package colearn.partner.reactions;

import colearn.partner.domain.Institute;
import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.partner.received.SessionFact;
import colearn.partner.received.SessionFold;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.reactions.Reaction;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session held wakes a dormant relationship. Asked again after the relationship fell asleep: the session may have been heard of while that was
 * decided. A session that was said to be held on another day, or to be held after all, is asked about like one that was held; one that was not
 * held has woken the relationship all the same.
 */
public final class WhenSessionIsHeldThenRelationshipWakes implements Reaction {
    private final Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships;
    private final Institute institute;

    public WhenSessionIsHeldThenRelationshipWakes(
            Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships, Institute institute) {
        this.relationships = relationships;
        this.institute = institute;
    }

    @Override
    public String name() {
        return "when-session-is-held-then-relationship-wakes";
    }

    /** Where nothing slept yet, nothing is woken. */
    @Override
    public Start start() {
        return Start.OF_THE_LOG;
    }

    @Override
    public List<Order<?, ?, ?>> on(Happening event, Caller self) {
        var relationship = concerned(event);
        return relationship == null
                ? List.of()
                : List.of(Order.of(
                        relationships,
                        relationship,
                        self,
                        reads -> new RelationshipCommand.Reactivate(
                                SessionFold.lastHeld(relationship, reads), institute.zone())));
    }

    private static @Nullable UUID concerned(Happening event) {
        if (event.body() instanceof EventCorrected it) {
            return it.after().stream()
                    .map(WhenSessionIsHeldThenRelationshipWakes::concerned)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        if (event.body() instanceof SessionFact.Held) {
            return event.parents().get("relationship");
        }
        return event.body() instanceof RelationshipEvent.BecameDormant ? event.aggregateId() : null;
    }
}

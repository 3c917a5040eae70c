package colearn.partner.reactions;

import colearn.partner.domain.Institute;
import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.partner.domain.relationship.Sleep;
import colearn.partner.received.SessionFold;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Reads;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import colearn.platform.timers.Timer;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A relationship becomes dormant when no session was held in it for sixty days, once session-service was heard out. */
public final class WhenNoSessionIsHeldThenRelationshipBecomesDormant implements Timer {
    private final Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships;
    private final Institute institute;

    public WhenNoSessionIsHeldThenRelationshipBecomesDormant(
            Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships, Institute institute) {
        this.relationships = relationships;
        this.institute = institute;
    }

    @Override
    public String name() {
        return "relationship-dormancy";
    }

    /** By streams and not by types: what corrects a session may move it too. */
    @Override
    public Set<UUID> subjects(Happening event) {
        if (event.source().equals("partner") && event.aggregate().equals(relationships.name())) {
            return Set.of(event.aggregateId());
        }
        var relationship = event.parents().get("relationship");
        return event.source().equals("session") && event.aggregate().equals("session") && relationship != null
                ? Set.of(relationship)
                : Set.of();
    }

    @Override
    public Optional<Instant> due(UUID subject, Reads reads) {
        var state = reads.own(relationships, subject).state();
        // Most sessions are not to be read: only of what is awake it matters when one was held.
        return state instanceof Relationship.Active
                ? Sleep.due(state, SessionFold.lastHeld(subject, reads), institute.zone())
                : Optional.empty();
    }

    @Override
    public Order<?, ?, ?> fire(Due due, Caller self) {
        return Order.of(
                relationships,
                due.subject(),
                self,
                reads -> new RelationshipCommand.BecomeDormant(
                        SessionFold.lastHeld(due.subject(), reads), institute.zone()));
    }

    @Override
    public Set<String> hears() {
        return Set.of("session");
    }
}

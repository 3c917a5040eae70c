package colearn.partner.views.relationship;

import colearn.partner.domain.relationship.Members;
import colearn.partner.domain.relationship.Membership;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.partner.received.LearningFact;
import colearn.partner.received.SessionFact;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row a relationship; see {@link RelationshipRow}. What the others say of a relationship that was never proposed here makes no row.
 */
public final class RelationshipView implements View<RelationshipRow> {
    public static final String NAME = "relationship";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 4;
    }

    @Override
    public Class<RelationshipRow> rowType() {
        return RelationshipRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        var relationship = relationship(event);
        return relationship == null ? Set.of() : Set.of(relationship.toString());
    }

    private static @Nullable UUID relationship(Happening event) {
        if (event.body() instanceof RelationshipEvent) {
            return event.aggregateId();
        }
        var belongs = event.body() instanceof LearningFact || event.body() instanceof SessionFact;
        return belongs ? event.parents().get("relationship") : null;
    }

    @Override
    public @Nullable RelationshipRow apply(String key, @Nullable RelationshipRow row, Happening event) {
        if (event.body() instanceof RelationshipEvent.Proposed it) {
            return new RelationshipRow(
                    event.aggregateId(), event.version(), Terms.of(it), Members.NONE, Course.PROPOSED, Heard.NOTHING);
        }
        if (row == null) {
            return null;
        }
        if (event.body() instanceof RelationshipEvent it) {
            return changed(row.at(event.version()), it, event.effectiveAt());
        }
        if (event.body() instanceof LearningFact it) {
            return row.hearing(row.heard().of(event.aggregateId(), it));
        }
        return event.body() instanceof SessionFact ? row.hearing(row.heard().held(event.effectiveAt())) : row;
    }

    /** What the others correct raises no version of the relationship. */
    @Override
    public @Nullable RelationshipRow corrected(String key, @Nullable RelationshipRow row, Happening correction) {
        return row == null || !correction.aggregateId().equals(row.relationshipId())
                ? row
                : row.at(correction.version());
    }

    private static RelationshipRow changed(RelationshipRow row, RelationshipEvent event, Instant at) {
        return switch (event) {
            case RelationshipEvent.Proposed it -> row;
            case RelationshipEvent.SideMemberJoined it ->
                row.with(row.members().with(new Membership(it.side(), it.personId(), it.from(), null)));
            case RelationshipEvent.SideMemberLeft it ->
                row.with(row.members().left(it.side(), it.personId(), it.from()));
            case RelationshipEvent.Activated it -> row.went(row.course().activated(at));
            case RelationshipEvent.BecameDormant it -> row.went(row.course().dormant());
            case RelationshipEvent.Reactivated it -> row.went(row.course().awake());
            case RelationshipEvent.Concluded it ->
                row.went(row.course().concluded(new Course.Conclusion(at, it.reliedOn(), it.gapAcknowledgement())));
        };
    }
}

package colearn.insight.views.matrix;

import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.SessionFact;
import colearn.platform.eventlog.Happening;
import colearn.platform.views.View;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The Co-Learning Relationship Matrix; one row a relationship.
 *
 * <p>A party keeps the id and the label of the proposal. What its partner is called and what industry it is in is joined when asked: one
 * renaming would touch every relationship of that partner, and the event does not name them.
 *
 * <p>The part that an event is evidence for is the learning, the reflection (which has the learning's id) or the session; what is known of the
 * relationship is evidence for the row as a whole.
 */
public final class MatrixView implements View<MatrixRow> {
    public static final String NAME = "matrix";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int foldVersion() {
        return 2;
    }

    @Override
    public Class<MatrixRow> rowType() {
        return MatrixRow.class;
    }

    @Override
    public Set<String> keys(Happening event) {
        var relationship = relationship(event);
        return relationship == null ? Set.of() : Set.of(relationship.toString());
    }

    private static @Nullable UUID relationship(Happening event) {
        if (event.body() instanceof RelationshipFact) {
            return event.aggregateId();
        }
        var belongs = event.body() instanceof SessionFact || event.body() instanceof LearningEvent;
        return belongs ? event.parents().get("relationship") : null;
    }

    @Override
    public MatrixRow apply(String key, @Nullable MatrixRow row, Happening event) {
        var before = row == null ? MatrixRow.unheardOf(UUID.fromString(key)) : row;
        if (event.body() instanceof RelationshipFact fact) {
            return RelationshipFold.apply(before, fact, event.effectiveAt());
        }
        if (event.body() instanceof LearningEvent learning) {
            return LearningFold.apply(before, learning, event);
        }
        return event.body() instanceof SessionFact fact ? session(before, fact, event) : before;
    }

    private static MatrixRow session(MatrixRow row, SessionFact fact, Happening event) {
        return switch (fact) {
            case SessionFact.Held held -> row.held(new HeldSession(event.aggregateId(), event.effectiveAt()));
            case SessionFact.Reflection it -> row.reflected(event.eventId());
        };
    }

    @Override
    public String part(String key, Happening event) {
        if (event.body() instanceof SessionFact fact) {
            return switch (fact) {
                case SessionFact.Held held -> event.aggregateId().toString();
                case SessionFact.Reflection it -> it.reflectionId().toString();
            };
        }
        return event.body() instanceof LearningEvent ? event.aggregateId().toString() : "";
    }
}

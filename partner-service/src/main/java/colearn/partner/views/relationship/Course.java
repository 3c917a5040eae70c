package colearn.partner.views.relationship;

import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.GapAcknowledgement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a relationship went so far. */
public record Course(
        State state,
        @Nullable Instant activatedAt,
        @Nullable Conclusion conclusion) {
    static final Course PROPOSED = new Course(State.PROPOSED, null, null);

    public enum State {
        PROPOSED,
        ACTIVE,
        DORMANT,
        CONCLUDED
    }

    /** How it ended. */
    public record Conclusion(
            Instant at,
            List<ConfirmedLearning> reliedOn,
            @Nullable GapAcknowledgement gap) {
        public Conclusion {
            reliedOn = List.copyOf(reliedOn);
        }
    }

    Course activated(Instant at) {
        return new Course(State.ACTIVE, at, null);
    }

    Course dormant() {
        return new Course(State.DORMANT, activatedAt, null);
    }

    Course awake() {
        return new Course(State.ACTIVE, activatedAt, null);
    }

    Course concluded(Conclusion how) {
        return new Course(State.CONCLUDED, activatedAt, how);
    }
}

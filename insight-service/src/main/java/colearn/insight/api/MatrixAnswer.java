package colearn.insight.api;

import colearn.insight.domain.learning.Evidence;
import colearn.insight.domain.learning.Kind;
import colearn.insight.domain.learning.Visibility;
import colearn.insight.views.matrix.Balance;
import colearn.insight.views.matrix.Level;
import colearn.insight.views.matrix.Stage;
import colearn.insight.views.matrix.Standing;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One relationship of the matrix, as somebody may see it.
 *
 * @param purpose what the two sides work on together: the example in the matrix
 * @param balance of the confirmed learnings that are shown
 * @param sessionsHeld in the period that was asked for, if one was
 */
record MatrixAnswer(
        UUID relationshipId,
        Level level,
        String purpose,
        @Nullable String project,
        @Nullable UUID parentId,
        Stage stage,
        @Nullable Instant activatedAt,
        @Nullable Instant concludedAt,
        Balance balance,
        int sessionsHeld,
        SideAnswer sideA,
        SideAnswer sideB) {

    /**
     * One cell of the matrix.
     *
     * @param silent whether none of the side's learnings that are shown is confirmed
     * @param silentSince since when the side has no confirmed learning at all: the activation, or when it took its last confirmation back
     */
    record SideAnswer(
            List<PartyAnswer> parties,
            boolean silent,
            @Nullable Instant silentSince,
            List<LearnedAnswer> confirmed,
            List<LearnedAnswer> attributed,
            List<LearnedAnswer> disputed) {}

    /**
     * Somebody or something that learns on one side.
     *
     * @param label as in the proposal; null for a person, whose name partner-service tells to those who may know it
     * @param partner the partner that it is, or belongs to, as it is called now
     */
    record PartyAnswer(
            String type,
            UUID id,
            @Nullable String label,
            @Nullable PartnerAnswer partner) {}

    /**
     * A partner.
     *
     * @param name null where partner-service has not been heard on it yet
     */
    record PartnerAnswer(UUID id, @Nullable String name) {}

    /**
     * What a side is said to have learned.
     *
     * @param learner the party of that side that learned
     * @param statement what; null where {@code words} says why not
     * @param since when it came to stand so
     * @param by the member of the learning side who said so last
     * @param why of a dispute, for those who may read the statement
     */
    record LearnedAnswer(
            UUID id,
            UUID learner,
            Kind kind,
            Visibility visibility,
            Words words,
            @Nullable String statement,
            Instant learnedAt,
            Standing standing,
            Instant since,
            @Nullable UUID by,
            @Nullable String why,
            UUID authorId,
            List<Evidence> evidence,
            long version) {}

    /** Whether the words of a learning are in the answer. */
    enum Words {
        SHOWN,
        /** For the members of the relationship, or for the program's staff: not for this reader. */
        NOT_FOR_YOU,
        /** Their key was destroyed, or has not arrived. */
        GONE
    }
}

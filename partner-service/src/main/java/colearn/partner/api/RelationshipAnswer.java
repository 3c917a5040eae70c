package colearn.partner.api;

import colearn.partner.domain.relationship.ConfirmedLearning;
import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Parties;
import colearn.partner.domain.relationship.Party;
import colearn.partner.domain.relationship.Side;
import colearn.partner.views.relationship.Course;
import colearn.partner.views.relationship.RelationshipRow;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A relationship: its sides, who may speak for each, how far it has come.
 *
 * @param lastHeld when the newest session was held, as far as heard
 * @param toReview learnings that the conclusion relied on and that no longer count
 */
record RelationshipAnswer(
        UUID id,
        Level level,
        String purpose,
        @Nullable String project,
        @Nullable UUID parentId,
        Course.State state,
        SideAnswer sideA,
        SideAnswer sideB,
        @Nullable Instant activatedAt,
        @Nullable Instant lastHeld,
        @Nullable ConclusionAnswer conclusion,
        List<ConfirmedLearning> toReview,
        long version) {

    /**
     * One side.
     *
     * @param members who may speak for it, or once did
     * @param confirmedLearnings how many, as far as heard
     */
    record SideAnswer(List<Party> parties, List<MemberAnswer> members, long confirmedLearnings) {}

    /**
     * Somebody who may speak for a side.
     *
     * @param from the first day
     * @param until the first day on which it no longer holds; null while no end is known
     */
    record MemberAnswer(
            UUID personId, LocalDate from, @Nullable LocalDate until) {}

    /**
     * How it ended.
     *
     * @param gapAcknowledgedBy who said that a side has no confirmed learning; null where there was no gap
     * @param gapAcknowledgement why it ends all the same; null for readers who may not know
     */
    record ConclusionAnswer(
            Instant at,
            List<ConfirmedLearning> reliedOn,
            @Nullable UUID gapAcknowledgedBy,
            @Nullable String gapAcknowledgement) {}

    /** @param gap the words of the acknowledgement, where the reader may read them */
    static RelationshipAnswer of(RelationshipRow row, @Nullable String gap) {
        var terms = row.terms();
        return new RelationshipAnswer(
                row.relationshipId(),
                terms.level(),
                terms.purpose(),
                terms.project(),
                terms.parentId(),
                row.course().state(),
                side(row, Side.A, terms.sideA()),
                side(row, Side.B, terms.sideB()),
                row.course().activatedAt(),
                row.heard().lastHeld(),
                conclusion(row.course().conclusion(), gap),
                row.toReview(),
                row.version());
    }

    private static SideAnswer side(RelationshipRow row, Side side, Parties parties) {
        var members = row.members().all().stream()
                .filter(it -> it.side() == side)
                .map(it -> new MemberAnswer(it.personId(), it.from(), it.until()))
                .toList();
        return new SideAnswer(parties.parties(), members, row.heard().confirmed(side.name()));
    }

    private static @Nullable ConclusionAnswer conclusion(Course.@Nullable Conclusion it, @Nullable String why) {
        if (it == null) {
            return null;
        }
        var gap = it.gap();
        return new ConclusionAnswer(it.at(), it.reliedOn(), gap == null ? null : gap.personId(), why);
    }
}

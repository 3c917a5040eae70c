package colearn.insight.api;

import colearn.insight.domain.balance.BalanceRejection;
import colearn.insight.domain.learning.LearningRejection;
import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;
import colearn.platform.problem.Problem;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.RejectionProblems;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the domain's refusals read like to a client. */
@Component
final class LearningProblems implements RejectionProblems {

    @Override
    public Problem of(Rejection rejection) {
        if (rejection instanceof BalanceRejection reason) {
            return balance(reason);
        }
        if (!(rejection instanceof LearningRejection reason)) {
            throw new IllegalArgumentException("no rejection of this service: " + rejection);
        }
        return switch (reason) {
            case LearningRejection.NotRecorded it ->
                ProblemType.NOT_FOUND.because(
                        "There is no such learning. One appears when its reflection was recorded.");
            case LearningRejection.AlreadyRecorded it ->
                Problem.of(
                        "already-recorded",
                        409,
                        "Another learning has this id",
                        "Side %s of relationship %s has it.".formatted(it.side(), it.relationshipId()));
            case LearningRejection.NoEvidence it ->
                Problem.of(
                        "no-evidence",
                        409,
                        "A learning needs evidence",
                        "Name the session, A3 or PDCA cycle that it comes from.");
            case LearningRejection.NotOfTheLearningSide it -> wrongSide(it);
            case LearningRejection.AlreadyDisputed it ->
                Problem.of(
                        "already-disputed",
                        409,
                        "The learning is disputed already",
                        "A second reason would be lost. It can be confirmed, and then disputed for another reason.");
            case LearningRejection.IsRetracted it ->
                Problem.of(
                        "learning-retracted",
                        409,
                        "The learning was retracted",
                        "Its author has taken back what it was made of.");
        };
    }

    private static Problem balance(BalanceRejection reason) {
        return switch (reason) {
            case BalanceRejection.NothingFlagged it ->
                Problem.of(
                        "nothing-flagged",
                        409,
                        "No side of the relationship is flagged",
                        "There is nothing to plan for. Which are: GET /balance.");
        };
    }

    private static Problem wrongSide(LearningRejection.NotOfTheLearningSide it) {
        return Problem.of(
                        "not-of-the-learning-side",
                        403,
                        "Each side attests its own learning",
                        "Side %s learned this, and you %s. Ask a member of that side."
                                .formatted(
                                        it.learningSide(),
                                        it.speaksFor().isEmpty()
                                                ? "are a member of neither side, as far as is known here"
                                                : "speak for the other"))
                .with(Map.of("learningSide", it.learningSide()));
    }

    /** No aggregate of this service claims anything yet. */
    @Override
    public Problem of(Claim taken) {
        return Problem.of(
                "already-taken",
                409,
                "Something else has it",
                "%s '%s' is taken.".formatted(taken.kind(), taken.key()));
    }
}

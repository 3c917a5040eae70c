package colearn.platform.reviews;

import colearn.platform.problem.Problem;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.ToldRejection;
import java.util.Map;

/** Somebody else looked first, and what they found stands. */
record AlreadyConcluded(Finding finding) implements ToldRejection {

    @Override
    public Problem problem() {
        return ProblemType.ALREADY_CONCLUDED.because(
                "It was found that it %s. What is found later belongs to the correction that shows it."
                        .formatted(finding == Finding.STANDS ? "stands" : "was mended"),
                Map.of("finding", finding));
    }
}

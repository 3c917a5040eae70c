package colearn.insight.published;

import colearn.insight.domain.learning.LearningEvent;
import java.util.UUID;

/** Version 1 of the contract; see {@code contracts/insight/learning-amended.v1.schema.json}. */
public record LearningAmended(String side, UUID learner, String kind, String visibility) {

    static LearningAmended of(LearningEvent.Amended it) {
        return new LearningAmended(
                it.side().name(),
                it.learner(),
                it.kind().name(),
                it.visibility().name());
    }
}

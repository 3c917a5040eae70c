package colearn.insight.published;

import colearn.insight.domain.learning.LearningEvent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Version 1 of the contract; see {@code contracts/insight/learning-recorded.v1.schema.json}. */
public record LearningRecorded(
        UUID relationshipId,
        String side,
        UUID learner,
        String kind,
        String visibility,
        List<Evidence> evidence,
        UUID authorId,
        @Nullable String authorSide) {

    public record Evidence(String type, UUID id) {}

    static LearningRecorded of(LearningEvent.Recorded it) {
        return new LearningRecorded(
                it.relationshipId(),
                it.side().name(),
                it.learner(),
                it.kind().name(),
                it.visibility().name(),
                it.evidence().stream()
                        .map(one -> new Evidence(one.type().name(), one.id()))
                        .toList(),
                it.authorId(),
                it.authorSide() == null ? null : it.authorSide().name());
    }
}

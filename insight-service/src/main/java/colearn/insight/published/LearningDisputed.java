package colearn.insight.published;

import java.util.UUID;

/**
 * Version 1 of the contract; see {@code contracts/insight/learning-disputed.v1.schema.json}.
 *
 * @param personId a member of the learning side
 */
public record LearningDisputed(UUID personId) {}

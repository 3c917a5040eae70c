package colearn.insight.published;

/** Version 1 of the contract; see {@code contracts/insight/learning-widened.v1.schema.json}. */
public record LearningWidened(String visibility) {}

package colearn.insight.published;

/** Version 1 of the contract; see {@code contracts/insight/learning-narrowed.v1.schema.json}. */
public record LearningNarrowed(String visibility) {}

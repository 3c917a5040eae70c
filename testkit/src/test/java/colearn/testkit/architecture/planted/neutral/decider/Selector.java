package colearn.testkit.architecture.planted.neutral.decider;

/** Neutral, although a word stands in it: insightful is not insight, and a collector no coach. */
public record Selector(String departnered) {}

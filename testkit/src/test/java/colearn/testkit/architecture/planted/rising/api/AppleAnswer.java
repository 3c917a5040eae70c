package colearn.testkit.architecture.planted.rising.api;

/** An answer. */
public record AppleAnswer(String key) {}

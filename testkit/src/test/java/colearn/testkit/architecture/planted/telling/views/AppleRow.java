package colearn.testkit.architecture.planted.telling.views;

/** A row. */
public record AppleRow(String key) {}

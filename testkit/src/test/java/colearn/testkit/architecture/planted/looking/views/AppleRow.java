package colearn.testkit.architecture.planted.looking.views;

/** A row. */
public record AppleRow(String key) {}

package colearn.testkit.architecture.planted.acting.reactions;

/** A reaction. */
public record WhenPickedThenTold(String key) {}

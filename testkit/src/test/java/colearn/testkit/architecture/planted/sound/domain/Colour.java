package colearn.testkit.architecture.planted.sound.domain;

/** A word that aggregates share. */
public enum Colour {
    RED,
    GREEN
}

package colearn.testkit.architecture.planted.sound;

/** Keeps every rule. */
public class SoundService {}

package colearn.testkit.architecture.planted.deciding.domain.apple;

/** Commands. */
public sealed interface AppleCommand {
    /** One. */
    record Pick() implements AppleCommand {}
}

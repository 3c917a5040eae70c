package colearn.testkit.architecture.planted.sound.domain.apple;

import java.time.Instant;
import java.util.UUID;

/** Commands. */
public sealed interface AppleCommand {
    record Pick(UUID picker, Instant at) implements AppleCommand {}
}

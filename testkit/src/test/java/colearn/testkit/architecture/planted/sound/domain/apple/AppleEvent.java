package colearn.testkit.architecture.planted.sound.domain.apple;

import colearn.platform.secrets.SealedText;
import colearn.testkit.architecture.planted.sound.domain.Colour;
import java.util.UUID;

/** Events. */
public sealed interface AppleEvent {
    record Picked(UUID picker, Colour colour, SealedText why, byte[][] marks) implements AppleEvent {}
}

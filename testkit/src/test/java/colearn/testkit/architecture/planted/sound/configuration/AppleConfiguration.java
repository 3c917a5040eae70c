package colearn.testkit.architecture.planted.sound.configuration;

import colearn.platform.commands.Aggregate;
import colearn.platform.published.Publication;
import colearn.testkit.architecture.planted.sound.domain.apple.AppleCommand;
import colearn.testkit.architecture.planted.sound.domain.apple.AppleDecider;
import colearn.testkit.architecture.planted.sound.domain.apple.AppleEvent;
import colearn.testkit.architecture.planted.sound.published.ApplePublication;

/** Wires. */
public class AppleConfiguration {
    Aggregate<AppleCommand, java.util.List<colearn.testkit.architecture.planted.sound.domain.Colour>, AppleEvent>
            apples() {
        return new Aggregate<>("apple", AppleCommand.class, AppleEvent.class, new AppleDecider());
    }

    Publication publication() {
        return new ApplePublication();
    }
}

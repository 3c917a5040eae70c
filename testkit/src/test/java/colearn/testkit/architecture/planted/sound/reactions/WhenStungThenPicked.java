package colearn.testkit.architecture.planted.sound.reactions;

import colearn.platform.identity.Caller;
import colearn.testkit.architecture.planted.sound.domain.apple.AppleCommand;
import colearn.testkit.architecture.planted.sound.received.BeeFact;
import java.time.Instant;

/** A fact in, a command out. */
public final class WhenStungThenPicked {
    static AppleCommand of(BeeFact fact, Caller caller) {
        return new AppleCommand.Pick(caller.person(), Instant.ofEpochSecond(fact.stings()));
    }
}

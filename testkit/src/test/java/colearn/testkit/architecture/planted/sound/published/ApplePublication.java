package colearn.testkit.architecture.planted.sound.published;

import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication;
import colearn.testkit.architecture.planted.sound.domain.apple.AppleEvent;
import java.util.Optional;

/** What is told. */
public final class ApplePublication implements Publication {
    @Override
    public Optional<PublicEvent> of(Happening own) {
        return own.body() instanceof AppleEvent.Picked
                ? Optional.of(new PublicEvent(own.type(), 1, own.body()))
                : Optional.empty();
    }
}

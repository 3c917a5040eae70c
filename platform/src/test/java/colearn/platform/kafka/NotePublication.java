package colearn.platform.kafka;

import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication;
import java.util.Optional;

/** The tests' contract. */
public final class NotePublication implements Publication {
    @Override
    public Optional<PublicEvent> of(Happening own) {
        return own.body() instanceof NoteEvent.Filed
                ? Optional.empty()
                : Optional.of(new PublicEvent(own.type(), 1, own.body()));
    }
}

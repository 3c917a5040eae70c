package colearn.session.published;

import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication;
import colearn.session.domain.session.SessionEvent;
import colearn.session.domain.struggle.StruggleEvent;
import java.util.Optional;

/** The public events of session-service. */
public final class SessionServicePublication implements Publication {
    @Override
    public Optional<PublicEvent> of(Happening own) {
        if (own.body() instanceof StruggleEvent event) {
            return StrugglePublication.of(own, event);
        }
        return own.body() instanceof SessionEvent event ? SessionPublication.of(own, event) : Optional.empty();
    }
}

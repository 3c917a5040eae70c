package colearn.session.published;

import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication.PublicEvent;
import colearn.session.domain.struggle.StruggleEvent;
import java.util.Optional;

/** What the others hear of struggles: that there are some, and how far the sides agree. */
final class StrugglePublication {
    private static final int V1 = 1;

    private StrugglePublication() {}

    static Optional<PublicEvent> of(Happening own, StruggleEvent event) {
        return Optional.of(
                switch (event) {
                    case StruggleEvent.Observed it ->
                        published(own, new StruggleObserved(it.relationshipId(), it.at()));
                    case StruggleEvent.AgreedBy it -> published(own, new StruggleAgreedBy(it.side()));
                    case StruggleEvent.Resolved it -> published(own, new StruggleEnded());
                    case StruggleEvent.Deferred it -> published(own, new StruggleEnded());
                });
    }

    private static PublicEvent published(Happening own, Object data) {
        return new PublicEvent(own.type(), V1, data);
    }
}

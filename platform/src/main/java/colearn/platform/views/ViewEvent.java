package colearn.platform.views;

import colearn.platform.secrets.SealedText;
import java.util.UUID;

/** What operators decide about a view, recorded in the log like everything else that rows depend on. */
public sealed interface ViewEvent {

    /**
     * A row goes on without an event that it cannot take.
     *
     * @param key of the row
     * @param eventId of the event; in the view's quarantine when this was decided
     * @param why in the operator's words: people do write names
     */
    record EventSkipped(String view, String key, UUID eventId, SealedText why) implements ViewEvent {}
}

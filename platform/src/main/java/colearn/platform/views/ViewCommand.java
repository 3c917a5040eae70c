package colearn.platform.views;

import colearn.platform.secrets.SealedText;
import java.util.UUID;

/** What an operator may want of a view. */
public sealed interface ViewCommand {
    /** @param key of the row that shall go on without the event */
    record Skip(String view, String key, UUID eventId, SealedText why) implements ViewCommand {}
}

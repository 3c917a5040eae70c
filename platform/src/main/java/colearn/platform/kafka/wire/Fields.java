package colearn.platform.kafka.wire;

import io.cloudevents.CloudEvent;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The extensions of a CloudEvent, read strictly. */
record Fields(CloudEvent event) {

    @Nullable
    String optional(String name) throws NotOurs {
        var value = event.getExtension(name);
        if (value == null) {
            return null;
        }
        var text = value.toString();
        if (text.indexOf('\0') >= 0) {
            // PostgreSQL stores no such text.
            throw new NotOurs(name + " holds a null character");
        }
        return text;
    }

    String text(String name) throws NotOurs {
        var text = optional(name);
        if (text == null || text.isBlank()) {
            throw new NotOurs(name + " is missing");
        }
        return text;
    }

    long number(String name) throws NotOurs {
        try {
            return Long.parseLong(text(name));
        } catch (NumberFormatException e) {
            throw new NotOurs(name + " is not a number");
        }
    }

    Instant instant(String name) throws NotOurs {
        try {
            return OffsetDateTime.parse(text(name)).toInstant();
        } catch (DateTimeException e) {
            throw new NotOurs(name + " is not a time");
        }
    }

    static UUID uuid(String name, @Nullable String text) throws NotOurs {
        try {
            // UUID.fromString also takes what is too short.
            if (text != null && UUID.fromString(text).toString().equals(text)) {
                return UUID.fromString(text);
            }
        } catch (IllegalArgumentException e) {
            throw new NotOurs(name + " is not a UUID");
        }
        throw new NotOurs(name + " is not a UUID");
    }
}

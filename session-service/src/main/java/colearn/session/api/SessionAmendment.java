package colearn.session.api;

import colearn.platform.http.Correcting;
import colearn.platform.http.Words;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.LearningKind;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.Tool;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an event as they should have been; those that are left out stay as they are. Which of them an event has depends on its type.
 *
 * @param localStart of an agreed time, or of a session logged late: send {@code heldAt} too, where it would lie before the start
 * @param zone of the same
 * @param duration of the same
 * @param heldAt when a session took place
 * @param reason of another time, or of a cancellation
 * @param tool that was used
 * @param fit of a tool
 * @param text of a note
 * @param learned of a reflection
 * @param kind of a reflection
 * @param why there was nothing to learn
 */
record SessionAmendment(
        @Nullable LocalDateTime localStart,
        @Nullable ZoneId zone,
        @Nullable Duration duration,
        @Nullable Instant heldAt,
        @Nullable Words reason,
        @Nullable String tool,
        @Nullable Words fit,
        @Nullable Words text,
        @Nullable Words learned,
        @Nullable LearningKind kind,
        @Nullable Words why) {
    /** What is left out is not looked at. */
    private static final Appointment SOME =
            new Appointment(LocalDateTime.of(2026, 1, 1, 9, 0), ZoneId.of("America/Detroit"), Duration.ofHours(1));

    SessionAmendment {
        new Appointment(
                Objects.requireNonNullElse(localStart, SOME.localStart()),
                Objects.requireNonNullElse(zone, SOME.zone()),
                Objects.requireNonNullElse(duration, SOME.duration()));
        tool = tool == null ? null : new Tool(tool).value();
    }

    Map<String, Object> fields(SealedTexts texts) {
        var fields = new HashMap<String, Object>();
        Correcting.put(fields, "localStart", localStart, time -> time);
        Correcting.put(fields, "zone", zone, place -> place);
        Correcting.put(fields, "duration", duration, time -> time);
        Correcting.put(fields, "heldAt", heldAt, moment -> moment);
        Correcting.put(fields, "reason", reason, words -> words.sealed(texts));
        Correcting.put(fields, "tool", tool, name -> name);
        Correcting.put(fields, "fit", fit, words -> words.sealed(texts));
        Correcting.put(fields, "text", text, words -> words.sealed(texts));
        Correcting.put(fields, "learned", learned, words -> words.sealed(texts));
        Correcting.put(fields, "kind", kind, one -> one);
        Correcting.put(fields, "why", why, words -> words.sealed(texts));
        return fields;
    }
}

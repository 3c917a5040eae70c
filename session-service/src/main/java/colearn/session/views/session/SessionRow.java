package colearn.session.views.session;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.Side;
import colearn.session.domain.session.Appointment;
import colearn.session.domain.session.Stage;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session. Confidential texts are ciphertext.
 *
 * @param appointment null until a time was agreed
 * @param sequence of calendars, from 0
 * @param heldAt null until it was held
 * @param spoken the sides that said what they learned, or that there was nothing
 * @param missing the sides that it was closed without
 * @param version of the session, for If-Match
 */
public record SessionRow(
        UUID sessionId,
        UUID relationshipId,
        List<UUID> struggleIds,
        Stage stage,
        @Nullable Appointment appointment,
        int sequence,
        @Nullable Instant heldAt,
        boolean retrospective,
        List<Attendance> attendance,
        List<Side> noShows,
        List<ToolUse> tools,
        List<Side> spoken,
        List<Side> missing,
        @Nullable SealedText reason,
        long version) {
    public SessionRow {
        struggleIds = List.copyOf(struggleIds);
        attendance = List.copyOf(attendance);
        noShows = List.copyOf(noShows);
        tools = List.copyOf(tools);
        spoken = List.copyOf(spoken);
        missing = List.copyOf(missing);
    }

    /** @param standInFor the member in whose place the person came; null for a member */
    public record Attendance(
            Side side, UUID personId, @Nullable UUID standInFor) {}

    /** @param fit how the tool fits that struggle, sealed */
    public record ToolUse(String tool, UUID struggleId, SealedText fit) {}
}

package colearn.session.api;

import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as its reader may see it. A text is null where its key was destroyed.
 *
 * @param localStart what the clock there shows; null, as {@code zone} and {@code duration}, until a time was agreed
 * @param startsAt that moment in the world; of a time that the clocks there show twice, the first
 * @param sequence of calendars, from 0
 * @param heldAt null until it was held
 * @param retrospective whether it was logged late
 * @param reason why it was cancelled or last moved
 * @param spoken the sides that said what they learned, or that there was nothing
 * @param missing the sides that it was closed without
 * @param notes those that the reader may see
 * @param reflections those that the reader may see
 * @param version to replace it: If-Match
 */
record SessionAnswer(
        UUID id,
        UUID relationshipId,
        List<UUID> struggleIds,
        Stage stage,
        @Nullable LocalDateTime localStart,
        @Nullable ZoneId zone,
        @Nullable Duration duration,
        @Nullable Instant startsAt,
        int sequence,
        @Nullable String reason,
        @Nullable Instant heldAt,
        boolean retrospective,
        List<Came> attendance,
        List<Side> noShows,
        List<Used> tools,
        List<Side> spoken,
        List<Side> missing,
        List<NoteAnswer> notes,
        List<ReflectionAnswer> reflections,
        long version) {

    /** @param standInFor the member in whose place the person came; null for a member */
    record Came(Side side, UUID personId, @Nullable UUID standInFor) {}

    record Used(String tool, UUID struggleId, @Nullable String fit) {}

    record NoteAnswer(
            UUID id,
            Visibility visibility,
            UUID authorId,
            @Nullable String text,
            Instant writtenAt) {}

    /**
     * What a side is said to have learned.
     *
     * @param id the learning's too
     * @param authorSide where it is the other side, the learning side has not said so itself
     */
    record ReflectionAnswer(
            UUID id,
            Side side,
            UUID learner,
            @Nullable String learned,
            LearningKind kind,
            Visibility visibility,
            UUID authorId,
            Side authorSide,
            Instant writtenAt) {}
}

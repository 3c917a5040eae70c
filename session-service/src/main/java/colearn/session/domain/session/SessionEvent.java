package colearn.session.domain.session;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has happened to a session. */
public sealed interface SessionEvent {

    /** Somebody asked for it. */
    record Requested(UUID relationshipId, List<UUID> struggleIds) implements SessionEvent {
        public Requested {
            struggleIds = List.copyOf(struggleIds);
        }
    }

    /**
     * A time was agreed.
     *
     * @param icsUid names it in calendars, for ever
     * @param sequence of calendars: 0 here, one more with each new time
     */
    record Scheduled(LocalDateTime localStart, ZoneId zone, Duration duration, String icsUid, int sequence)
            implements SessionEvent {
        Appointment appointment() {
            return new Appointment(localStart, zone, duration);
        }
    }

    /** Another time was agreed. */
    record Rescheduled(
            UUID by, SealedText reason, LocalDateTime localStart, ZoneId zone, Duration duration, int sequence)
            implements SessionEvent {
        Appointment appointment() {
            return new Appointment(localStart, zone, duration);
        }
    }

    /** It will not take place. */
    record Cancelled(UUID by, SealedText reason) implements SessionEvent {}

    /**
     * Somebody came; effective when it started.
     *
     * @param standInFor the member of that side in whose place the person came; null for a member
     */
    record AttendanceMarked(
            Side side, UUID personId, @Nullable UUID standInFor) implements SessionEvent {}

    /** Nobody of a side came; effective when it should have started. */
    record NoShowMarked(Side side) implements SessionEvent {}

    /**
     * It took place; effective when it did.
     *
     * @param retrospective whether nothing was recorded of it before; then, and only then, all that follows is here
     */
    record Held(
            Instant heldAt,
            boolean retrospective,
            @Nullable UUID relationshipId,
            @Nullable List<UUID> struggleIds,
            @Nullable LocalDateTime localStart,
            @Nullable ZoneId zone,
            @Nullable Duration duration)
            implements SessionEvent {
        public Held {
            struggleIds = struggleIds == null ? null : List.copyOf(struggleIds);
        }

        /** Its time, where it was logged late. */
        Optional<Appointment> loggedLate() {
            return localStart == null || zone == null || duration == null
                    ? Optional.empty()
                    : Optional.of(new Appointment(localStart, zone, duration));
        }

        /** As it was arranged before. */
        public static Held asScheduled(Instant heldAt) {
            return new Held(heldAt, false, null, null, null, null, null);
        }

        /** Logged late. */
        public static Held loggedLate(Subject subject, Appointment appointment) {
            return new Held(
                    appointment.start(),
                    true,
                    subject.relationshipId(),
                    subject.struggleIds(),
                    appointment.localStart(),
                    appointment.zone(),
                    appointment.duration());
        }
    }

    /**
     * A tool met a problem of the work; effective when the session was held.
     *
     * @param fit how it fits that struggle
     */
    record ToolUsed(Tool tool, UUID struggleId, SealedText fit) implements SessionEvent {}

    /** Somebody wrote something down. */
    record NoteAdded(UUID noteId, Visibility visibility, SealedText text, UUID authorId) implements SessionEvent {}

    /**
     * What a side is said to have learned there; effective when the session was held.
     *
     * @param reflectionId will be the learning's id too
     * @param learner the party of that side that learned
     * @param authorSide for which the author speaks; where it is the other side, the learning side has not said so yet
     */
    record ReflectionRecorded(
            UUID reflectionId,
            Side side,
            UUID learner,
            SealedText learned,
            LearningKind kind,
            Visibility visibility,
            UUID authorId,
            Side authorSide)
            implements SessionEvent {}

    /** Its author lets more people read it; whole again, because others may hear of it here for the first time. */
    record ReflectionWidened(
            UUID reflectionId,
            Side side,
            UUID learner,
            SealedText learned,
            LearningKind kind,
            Visibility from,
            Visibility to,
            UUID authorId,
            Side authorSide)
            implements SessionEvent {}

    /** A side says that there was nothing to learn. */
    record NothingLearnedDeclared(Side side, SealedText why) implements SessionEvent {}

    /**
     * It is over.
     *
     * @param missingSides those that never said what they learned
     */
    record Closed(Set<Side> missingSides) implements SessionEvent {
        public Closed {
            missingSides = Set.copyOf(missingSides);
        }
    }
}

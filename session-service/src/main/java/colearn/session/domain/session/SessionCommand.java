package colearn.session.domain.session;

import colearn.platform.secrets.SealedText;
import colearn.session.domain.Actor;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Membership;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be asked of a session. */
public sealed interface SessionCommand {

    /** What a member of either side, or the program, may ask: somebody else is refused before anything is told of the session. */
    sealed interface InTheRelationship extends SessionCommand {
        Actor by();
    }

    /**
     * @param observed what is known of the struggles that the subject names
     */
    record Request(Actor by, Subject subject, RelationshipStanding standing, List<ObservedStruggle> observed)
            implements InTheRelationship {
        public Request {
            observed = List.copyOf(observed);
        }
    }

    /**
     * Records a session of which nothing was recorded before it took place.
     *
     * @param observed what is known of the struggles that the subject names
     */
    record LogHeld(
            Actor by,
            Subject subject,
            Appointment appointment,
            RelationshipStanding standing,
            List<ObservedStruggle> observed)
            implements InTheRelationship {
        public LogHeld {
            observed = List.copyOf(observed);
        }
    }

    /**
     * @param icsUid to name it in calendars
     */
    record Schedule(Actor by, Appointment appointment, String icsUid, RelationshipStanding standing)
            implements InTheRelationship {}

    record Reschedule(Actor by, Appointment appointment, SealedText reason, RelationshipStanding standing)
            implements InTheRelationship {}

    record Cancel(Actor by, SealedText reason) implements InTheRelationship {}

    /**
     * @param person who came; a membership on the day of the session
     * @param standInFor the member in whose place; null where the person is a member
     */
    record MarkAttendance(
            Actor by,
            Side side,
            Membership person,
            @Nullable Membership standInFor) implements InTheRelationship {
        public MarkAttendance {
            if (standInFor != null && standInFor.personId().equals(person.personId())) {
                throw new IllegalArgumentException("nobody stands in for themselves");
            }
        }
    }

    record MarkNoShow(Actor by, Side side) implements InTheRelationship {}

    /**
     * @param heldAt null for the time that was agreed
     */
    record Hold(Actor by, @Nullable Instant heldAt) implements InTheRelationship {}

    /**
     * @param struggleId null where no struggle was named
     * @param struggle what is known of the struggle; empty when nobody has observed it
     */
    record UseTool(
            Actor.Member by, Tool tool, @Nullable UUID struggleId, Optional<ObservedStruggle> struggle, SealedText fit)
            implements InTheRelationship {}

    record AddNote(Actor.Member by, UUID noteId, Visibility visibility, SealedText text) implements InTheRelationship {}

    /**
     * @param side the one that learned, which need not be the author's
     * @param learner the party of that side that learned
     * @param parties of that side
     */
    record Reflect(
            Actor.Member by,
            UUID reflectionId,
            Side side,
            UUID learner,
            Set<UUID> parties,
            SealedText learned,
            LearningKind kind,
            Visibility visibility)
            implements InTheRelationship {
        public Reflect {
            parties = Set.copyOf(parties);
        }
    }

    /**
     * Only the author may, also after leaving the side.
     *
     * @param by who asks; need not belong to either side any more
     */
    record WidenReflection(Membership by, UUID reflectionId, Visibility to) implements SessionCommand {}

    record DeclareNothingLearned(Actor.Member by, Side side, SealedText why) implements InTheRelationship {}

    record Close(Actor by) implements InTheRelationship {}
}

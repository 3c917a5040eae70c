package colearn.session.domain.session;

import colearn.platform.decider.Rejection;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a session refuses. */
public sealed interface SessionRejection extends Rejection {

    /** There is no such session. */
    record NotRequested() implements SessionRejection {}

    /** Another session has this id. */
    record AlreadyThere(Stage stage) implements SessionRejection {}

    /**
     * It is too early or too late for this.
     *
     * @param needed where it would be possible
     */
    record WrongStage(Stage stage, Set<Stage> needed) implements SessionRejection {
        public WrongStage {
            needed = Set.copyOf(needed);
        }
    }

    /**
     * The relationship is not active, or one of its partners is not, or has no agreement in effect, as far as was heard.
     *
     * @param state of the relationship
     */
    record RelationshipNotOpen(
            UUID relationshipId,
            RelationshipStanding.State state,
            Set<UUID> partnersNotActive,
            Set<UUID> partnersWithoutAgreement)
            implements SessionRejection {
        public RelationshipNotOpen {
            partnersNotActive = Set.copyOf(partnersNotActive);
            partnersWithoutAgreement = Set.copyOf(partnersWithoutAgreement);
        }
    }

    /** Somebody of neither side. */
    record NotOfTheRelationship(UUID personId, UUID relationshipId) implements SessionRejection {}

    /**
     * Somebody who does not belong to the side in question.
     *
     * @param speaksFor the sides that the person does belong to
     */
    record NotOfThatSide(UUID personId, Side side, Set<Side> speaksFor) implements SessionRejection {
        public NotOfThatSide {
            speaksFor = Set.copyOf(speaksFor);
        }
    }

    /** A session is about struggles that somebody saw, in its own relationship; these are not. */
    record StrugglesNotObserved(UUID relationshipId, Set<UUID> struggleIds) implements SessionRejection {
        public StrugglesNotObserved {
            struggleIds = Set.copyOf(struggleIds);
        }
    }

    /**
     * The clocks there jump over that time.
     *
     * @param next the first time after it that they show
     */
    record NoSuchLocalTime(LocalDateTime localStart, ZoneId zone, LocalDateTime next) implements SessionRejection {}

    /** It already has another time: reschedule it. */
    record AlreadyScheduled(Appointment appointment) implements SessionRejection {}

    /** Nothing can be said of a session before it starts. */
    record NotStarted(Instant startsAt) implements SessionRejection {}

    /** It cannot have been held at a moment that is still to come. */
    record StillToCome(Instant heldAt) implements SessionRejection {}

    /** It was held at another moment than the one given. */
    record AlreadyHeld(Instant heldAt) implements SessionRejection {}

    /** Somebody of that side, or a stand-in, did come. */
    record SomebodyCame(Side side, Set<UUID> personIds) implements SessionRejection {
        public SomebodyCame {
            personIds = Set.copyOf(personIds);
        }
    }

    /** It was recorded that nobody of that side came. */
    record NobodyCame(Side side) implements SessionRejection {}

    /**
     * No tool in search of a problem: nobody has observed this struggle in this relationship.
     *
     * @param struggleId null where none was named
     */
    record ToolWithoutStruggle(Tool tool, @Nullable UUID struggleId, UUID relationshipId) implements SessionRejection {}

    /** The struggle was observed only after the session in which the tool is said to have been used. */
    record ToolBeforeStruggle(Tool tool, UUID struggleId, Instant observedAt, Instant sessionEnded)
            implements SessionRejection {}

    /**
     * Whoever learned is a party of the side that learned.
     *
     * @param parties those of that side
     */
    record LearnerNotOfThatSide(UUID learner, Side side, Set<UUID> parties) implements SessionRejection {
        public LearnerNotOfThatSide {
            parties = Set.copyOf(parties);
        }
    }

    /** The session has no such reflection that this person may know of. */
    record NoSuchReflection(UUID reflectionId) implements SessionRejection {}

    /** Only the author widens. */
    record NotTheAuthor(UUID reflectionId) implements SessionRejection {}

    /** What others may read already cannot be taken back. */
    record NeverNarrows(Visibility from, Visibility to) implements SessionRejection {}

    /** A side that said what it learned did not learn nothing. */
    record HasReflected(Side side) implements SessionRejection {}

    /** Accepting it silently would drop the second reason. */
    record AlreadyDeclared(Side side) implements SessionRejection {}

    /**
     * A side has said neither what it learned nor that there was nothing.
     *
     * @param closableFrom when it can be closed without them
     */
    record SidesMissing(Set<Side> sides, Instant closableFrom) implements SessionRejection {
        public SidesMissing {
            sides = Set.copyOf(sides);
        }
    }
}

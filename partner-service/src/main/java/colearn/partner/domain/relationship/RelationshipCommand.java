package colearn.partner.domain.relationship;

import colearn.partner.domain.Day;
import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.OneLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked of a relationship. Its days are days in the institute's zone: the sides may live in different ones, and a day has to mean
 * the same for both.
 */
public sealed interface RelationshipCommand {

    /**
     * @param purpose what the sides want to learn together, 1 to 500 characters
     * @param project the name of the project; needed at the level PROJECT
     * @param parentId the relationship that this one belongs to
     */
    record Propose(
            Level level,
            Sides sides,
            String purpose,
            @Nullable String project,
            @Nullable UUID parentId,
            Surroundings surroundings)
            implements RelationshipCommand {
        private static final int LONGEST_PURPOSE = 500;
        private static final int LONGEST_PROJECT = 200;

        public Propose {
            purpose = RelationshipCommand.purpose(purpose);
            project = project == null ? null : RelationshipCommand.project(project);
            sides = surroundings.completed(sides);
        }
    }

    /**
     * @param known whether a person was registered under this id
     * @param from the first day
     * @param zone the institute's
     */
    record JoinSide(Side side, UUID personId, boolean known, LocalDate from, ZoneId zone)
            implements RelationshipCommand {
        public JoinSide {
            Day.of("from", from);
        }
    }

    /**
     * @param from the first day without them
     * @param zone the institute's
     */
    record LeaveSide(UUID personId, LocalDate from, ZoneId zone) implements RelationshipCommand {
        public LeaveSide {
            Day.of("from", from);
        }
    }

    /**
     * @param partners what is known of {@link Sides#partners()}
     * @param zone the institute's
     */
    record Activate(Map<UUID, KnownPartner> partners, ZoneId zone) implements RelationshipCommand {
        public Activate {
            partners = Map.copyOf(partners);
        }
    }

    /**
     * Sixty days may be over: the service asks itself.
     *
     * @param lastHeld the newest session held, as far as heard
     * @param zone the institute's
     */
    record BecomeDormant(Optional<Instant> lastHeld, ZoneId zone) implements RelationshipCommand {}

    /**
     * A session may have woken it: the service asks itself.
     *
     * @param lastHeld the newest session held, as far as heard
     * @param zone the institute's
     */
    record Reactivate(Optional<Instant> lastHeld, ZoneId zone) implements RelationshipCommand {}

    /**
     * @param confirmed the confirmed learnings of both sides
     * @param gap taken into account where a side has none
     */
    record Conclude(List<ConfirmedLearning> confirmed, Optional<GapAcknowledgement> gap)
            implements RelationshipCommand {
        public Conclude {
            confirmed = List.copyOf(confirmed);
        }
    }

    /** @throws IllegalArgumentException for what is no purpose of a relationship */
    static String purpose(String text) {
        return OneLine.of("purpose", text, Propose.LONGEST_PURPOSE);
    }

    /** @throws IllegalArgumentException for what is no name of a project */
    static String project(String text) {
        return OneLine.of("project", text, Propose.LONGEST_PROJECT);
    }
}

package colearn.insight.received;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What partner-service says about a relationship; the fact's aggregate id is the relationship's. */
public sealed interface RelationshipFact {

    /**
     * Two sides intend to learn from each other.
     *
     * @param level INDIVIDUAL, PROJECT, CROSS_INDUSTRY or MISSION
     * @param parentId the relationship that this one belongs to
     * @param project the name of the project, at the level PROJECT
     */
    record Proposed(
            String level,
            SideAgreed sideA,
            SideAgreed sideB,
            String purpose,
            @Nullable UUID parentId,
            @Nullable String project)
            implements RelationshipFact {}

    /**
     * A person may speak for a side.
     *
     * @param side A or B
     * @param from the first day
     */
    record SideMemberJoined(String side, UUID personId, LocalDate from) implements RelationshipFact {}

    /**
     * A person no longer speaks for a side.
     *
     * @param from the first day without them
     */
    record SideMemberLeft(String side, UUID personId, LocalDate from) implements RelationshipFact {}

    /** @param at the moment; null where the first releases told it */
    record Activated(@Nullable Instant at) implements RelationshipFact {}

    record Concluded() implements RelationshipFact {}

    /** One side as it was agreed. */
    record SideAgreed(List<Party> parties) {
        public SideAgreed {
            parties = List.copyOf(parties);
        }
    }

    /**
     * Somebody or something that learns on one side.
     *
     * @param type PERSON, GROUP, UNIT or ORGANISATION
     * @param label null for a person, who is named by id alone
     * @param partnerId the partner it belongs to; null for the institute
     */
    record Party(
            String type,
            UUID id,
            @Nullable String label,
            @Nullable UUID partnerId) {}
}

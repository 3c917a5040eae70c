package colearn.partner.domain.relationship;

import colearn.partner.domain.Industry.TopLevel;
import colearn.partner.domain.PartnerStanding;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a relationship refuses. */
public sealed interface RelationshipRejection extends Rejection {

    /** There is no such relationship. */
    record NotProposed() implements RelationshipRejection {}

    /** This id is another relationship's already. */
    record AlreadyProposed(Level level, String purpose) implements RelationshipRejection {}

    /** Nobody learns from themselves. */
    record SamePartyOnBothSides(Set<UUID> parties) implements RelationshipRejection {
        public SamePartyOnBothSides {
            parties = Set.copyOf(parties);
        }
    }

    /** No partner was registered under this id. */
    record UnknownPartner(UUID partnerId) implements RelationshipRejection {}

    /** No person was registered under this id. */
    record UnknownPerson(UUID personId) implements RelationshipRejection {}

    /** No relationship was proposed under this id. */
    record UnknownParent(UUID parentId) implements RelationshipRejection {}

    /**
     * A partner says that it is one, a person where they belong, and the institute is nobody's.
     *
     * @param expected the {@code partnerId} that fits; null where there is none
     */
    record PartnerIdDoesNotFit(UUID partyId, @Nullable UUID expected) implements RelationshipRejection {}

    /** Where the partner stands now, nothing begins with it. */
    record PartnerNotWelcome(UUID partnerId, PartnerStanding standing) implements RelationshipRejection {}

    /** At the level INDIVIDUAL a person learns, on at least one side. */
    record NoPerson() implements RelationshipRejection {}

    /** At the level PROJECT the project has a name. */
    record NoProject() implements RelationshipRejection {}

    /** At the level CROSS_INDUSTRY each side has an industry, so each has a partner. */
    record SideWithoutPartner(Side side) implements RelationshipRejection {}

    /** At the level CROSS_INDUSTRY what a side learns comes from elsewhere. */
    record SameIndustry(UUID partnerA, UUID partnerB, TopLevel topLevel) implements RelationshipRejection {}

    /** Their primary industries are in different classifications: whether these differ nobody can say. */
    record IndustriesNotComparable(UUID partnerA, TopLevel topLevelA, UUID partnerB, TopLevel topLevelB)
            implements RelationshipRejection {}

    /** At the level MISSION the institute is on one side, and a partner on the other. */
    record NotInstituteAndPartner() implements RelationshipRejection {}

    /**
     * The person speaks for a side on some of these days already, and nobody does so for both, or twice.
     *
     * @param until the first day on which it no longer holds; null while no end is known
     */
    record AlreadyMember(
            UUID personId,
            Side side,
            LocalDate from,
            @Nullable LocalDate until) implements RelationshipRejection {}

    /** Who learns on one side does not speak for the other. */
    record PartyOfTheOtherSide(UUID personId, Side side) implements RelationshipRejection {}

    /** The person speaks for no side. */
    record NotAMember(UUID personId) implements RelationshipRejection {}

    /** The person has left before, on another day. */
    record HasLeft(UUID personId, Side side, LocalDate from) implements RelationshipRejection {}

    /** Nobody leaves before they came. */
    record LeavesBeforeJoining(UUID personId, Side side, LocalDate joined) implements RelationshipRejection {}

    /**
     * Nobody speaks for these sides.
     *
     * @param on the day in the institute's zone
     */
    record SidesWithoutMember(Set<Side> sides, LocalDate on) implements RelationshipRejection {
        public SidesWithoutMember {
            sides = Set.copyOf(sides);
        }
    }

    /** Work begins with active partners only. */
    record PartnerNotActive(UUID partnerId, PartnerStanding standing) implements RelationshipRejection {}

    /** What never began cannot be concluded. */
    record NotActivated() implements RelationshipRejection {}

    /** These sides have no confirmed learning, and nobody has acknowledged that. */
    record SidesWithoutLearning(Set<Side> sides) implements RelationshipRejection {
        public SidesWithoutLearning {
            sides = Set.copyOf(sides);
        }
    }

    /**
     * A session was held, or it began, less than sixty days ago.
     *
     * @param until when they will be over; null where nobody knows since when it is silent
     */
    record NotSilentLongEnough(@Nullable Instant until) implements RelationshipRejection {}

    /** A session held wakes it, nobody's word. */
    record IsDormant() implements RelationshipRejection {}

    /** Nothing follows its conclusion. */
    record IsConcluded() implements RelationshipRejection {}
}

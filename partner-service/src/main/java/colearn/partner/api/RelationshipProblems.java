package colearn.partner.api;

import static colearn.partner.api.Refusals.conflict;
import static colearn.partner.api.Refusals.impossible;
import static colearn.partner.api.Refusals.missing;

import colearn.partner.domain.relationship.RelationshipRejection;
import colearn.platform.problem.Problem;
import java.util.Map;
import java.util.TreeSet;

/** Why a relationship refuses, in a client's words. */
final class RelationshipProblems {
    private RelationshipProblems() {}

    static Problem of(RelationshipRejection rejection) {
        return switch (rejection) {
            case RelationshipRejection.NotProposed it ->
                missing("There is no such relationship. Propose it first: POST /relationships.");
            case RelationshipRejection.AlreadyProposed it ->
                conflict(
                        "already-there",
                        "Another one has this id",
                        "It is a relationship at the level %s.".formatted(it.level()));
            case RelationshipRejection.SamePartyOnBothSides it ->
                impossible("same-party-on-both-sides", "Nobody learns from themselves", "These stand on both sides.")
                        .with(Map.of("parties", new TreeSet<>(it.parties())));
            case RelationshipRejection.UnknownPartner it ->
                impossible(
                        "unknown-partner",
                        "Nobody was registered under this id",
                        "There is no partner %s.".formatted(it.partnerId()));
            case RelationshipRejection.UnknownPerson it ->
                impossible(
                        "unknown-person",
                        "Nobody was registered under this id",
                        "There is no person %s.".formatted(it.personId()));
            case RelationshipRejection.UnknownParent it ->
                impossible(
                        "unknown-parent",
                        "No relationship was proposed under this id",
                        "There is no relationship %s.".formatted(it.parentId()));
            case RelationshipRejection.PartnerIdDoesNotFit it ->
                impossible(
                        "partner-id-does-not-fit",
                        "A party says to which partner it belongs",
                        it.expected() == null
                                ? "Party %s belongs to no partner: leave partnerId out.".formatted(it.partyId())
                                : "Party %s belongs to partner %s.".formatted(it.partyId(), it.expected()));
            case RelationshipRejection.PartnerNotWelcome it ->
                conflict(
                        "partner-not-welcome",
                        "Where the partner stands now, nothing begins with it",
                        "Partner %s is %s.".formatted(it.partnerId(), it.standing()));
            case RelationshipRejection.NoPerson it ->
                impossible(
                        "no-person",
                        "At the level INDIVIDUAL a person learns",
                        "Name a party of type PERSON on at least one side.");
            case RelationshipRejection.NoProject it ->
                impossible("no-project", "At the level PROJECT the project has a name", "Send it as project.");
            case RelationshipRejection.SideWithoutPartner it ->
                impossible(
                        "side-without-partner",
                        "At the level CROSS_INDUSTRY each side has an industry",
                        "Side %s names no partner.".formatted(it.side()));
            case RelationshipRejection.SameIndustry it ->
                conflict(
                        "same-industry",
                        "At the level CROSS_INDUSTRY what a side learns comes from elsewhere",
                        "Partners %s and %s are both in %s."
                                .formatted(
                                        it.partnerA(),
                                        it.partnerB(),
                                        it.topLevel().heading()));
            case RelationshipRejection.IndustriesNotComparable it ->
                conflict(
                        "industries-not-comparable",
                        "The primary industries are in different classifications",
                        "Whether %s and %s differ nobody can say.".formatted(it.topLevelA(), it.topLevelB()));
            case RelationshipRejection.NotInstituteAndPartner it ->
                impossible(
                        "not-institute-and-partner",
                        "At the level MISSION the institute meets a partner",
                        "Name the institute on one side, and a partner on the other: GET /institute.");
            case RelationshipRejection.AlreadyMember it ->
                conflict(
                        "already-member",
                        "The person speaks for a side on some of these days already",
                        "Person %s speaks for side %s from %s on.".formatted(it.personId(), it.side(), it.from()));
            case RelationshipRejection.PartyOfTheOtherSide it ->
                conflict(
                        "party-of-the-other-side",
                        "Who learns on one side does not speak for the other",
                        "Person %s is a party of side %s.".formatted(it.personId(), it.side()));
            case RelationshipRejection.NotAMember it ->
                conflict(
                        "not-a-member",
                        "The person speaks for no side",
                        "There is nothing for person %s to leave.".formatted(it.personId()));
            case RelationshipRejection.HasLeft it ->
                conflict(
                        "has-left",
                        "The person has left before",
                        "Person %s left side %s on %s.".formatted(it.personId(), it.side(), it.from()));
            case RelationshipRejection.LeavesBeforeJoining it ->
                impossible(
                        "leaves-before-joining",
                        "Nobody leaves before they came",
                        "Person %s joined side %s on %s.".formatted(it.personId(), it.side(), it.joined()));
            case RelationshipRejection.SidesWithoutMember it ->
                conflict(
                                "sides-without-member",
                                "No activation without a member on each side",
                                "Nobody speaks for %s on %s. Add members: POST /relationships/{id}/members."
                                        .formatted(new TreeSet<>(it.sides()), it.on()))
                        .with(Map.of("sides", new TreeSet<>(it.sides())));
            case RelationshipRejection.PartnerNotActive it ->
                conflict(
                        "partner-not-active",
                        "Work begins with active partners only",
                        "Partner %s is %s.".formatted(it.partnerId(), it.standing()));
            case RelationshipRejection.NotActivated it ->
                conflict("not-activated", "What never began cannot be concluded", "Activate it first.");
            case RelationshipRejection.SidesWithoutLearning it ->
                conflict(
                                "sides-without-learning",
                                "A relationship is concluded when both sides have learned, or somebody acknowledges that one has not",
                                "As far as is known here, %s has no confirmed learning. Send gapAcknowledgement to conclude all the same."
                                        .formatted(new TreeSet<>(it.sides())))
                        .with(Map.of("sides", new TreeSet<>(it.sides())));
            case RelationshipRejection.IsConcluded it ->
                conflict("is-concluded", "Nothing follows its conclusion", "The relationship is over.");
        };
    }
}

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
                impossible(
                                "same-party-on-both-sides",
                                "Nobody learns from themselves",
                                "These stand on both sides. Take each off one of them.")
                        .with(Map.of("parties", new TreeSet<>(it.parties())));
            case RelationshipRejection.UnknownPartner it ->
                impossible(
                        "unknown-partner",
                        "Nobody was registered under this id",
                        "There is no partner %s. Register it first: POST /partners.".formatted(it.partnerId()));
            case RelationshipRejection.UnknownPerson it ->
                impossible(
                        "unknown-person",
                        "Nobody was registered under this id",
                        "There is no person %s. Register them first: POST /persons.".formatted(it.personId()));
            case RelationshipRejection.UnknownParent it ->
                impossible(
                        "unknown-parent",
                        "No relationship was proposed under this id",
                        "There is no relationship %s. Propose it first, or leave parentId out."
                                .formatted(it.parentId()));
            case RelationshipRejection.PartnerIdDoesNotFit it ->
                impossible(
                        "partner-id-does-not-fit",
                        "A party says to which partner it belongs",
                        it.expected() == null
                                ? "Party %s belongs to no partner: leave partnerId out.".formatted(it.partyId())
                                : "Party %s belongs to partner %s: send that as partnerId."
                                        .formatted(it.partyId(), it.expected()));
            case RelationshipRejection.PartnerNotWelcome it ->
                conflict(
                        "partner-not-welcome",
                        "Where the partner stands now, nothing begins with it",
                        "Partner %s is %s. When it comes again it is registered anew."
                                .formatted(it.partnerId(), it.standing()));
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
                        "Side %s names no partner. Give a party of it its partnerId.".formatted(it.side()));
            case RelationshipRejection.SameIndustry it ->
                conflict(
                        "same-industry",
                        "At the level CROSS_INDUSTRY what a side learns comes from elsewhere",
                        "Partners %s and %s are both in %s. Choose another level, or another partner."
                                .formatted(
                                        it.partnerA(),
                                        it.partnerB(),
                                        it.topLevel().heading()));
            case RelationshipRejection.IndustriesNotComparable it ->
                conflict(
                        "industries-not-comparable",
                        "The primary industries are in different classifications",
                        "Whether %s of %s and %s of %s differ nobody can say. Choose another level, or another partner."
                                .formatted(
                                        it.topLevelA().heading(),
                                        it.topLevelA().scheme(),
                                        it.topLevelB().heading(),
                                        it.topLevelB().scheme()));
            case RelationshipRejection.NotInstituteAndPartner it ->
                impossible(
                        "not-institute-and-partner",
                        "At the level MISSION the institute meets a partner",
                        "Name the institute on one side, and a partner on the other: GET /institute.");
            case RelationshipRejection.AlreadyMember it ->
                conflict(
                        "already-member",
                        "The person speaks for a side on some of these days already",
                        "Person %s speaks for side %s from %s %s. Let them leave first, or choose a later day."
                                .formatted(
                                        it.personId(),
                                        it.side(),
                                        it.from(),
                                        it.until() == null ? "on" : "until the day before " + it.until()));
            case RelationshipRejection.PartyOfTheOtherSide it ->
                conflict(
                        "party-of-the-other-side",
                        "Who learns on one side does not speak for the other",
                        "Person %s is a party of side %s. Name somebody else.".formatted(it.personId(), it.side()));
            case RelationshipRejection.NotAMember it ->
                conflict(
                        "not-a-member",
                        "The person speaks for no side",
                        "There is nothing for person %s to leave.".formatted(it.personId()));
            case RelationshipRejection.HasLeft it ->
                conflict(
                        "has-left",
                        "The person has left before",
                        "Person %s left side %s on %s. They can join again, and leave once more."
                                .formatted(it.personId(), it.side(), it.from()));
            case RelationshipRejection.LeavesBeforeJoining it ->
                impossible(
                        "leaves-before-joining",
                        "Nobody leaves before they came",
                        "Person %s joined side %s on %s. Send that day or a later one; on that day the membership never held."
                                .formatted(it.personId(), it.side(), it.joined()));
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
                        "Partner %s is %s. Admit or resume it first.".formatted(it.partnerId(), it.standing()));
            case RelationshipRejection.NotActivated it ->
                conflict(
                        "relationship-not-activated",
                        "What never began cannot be concluded",
                        "Activate it first: POST /relationships/{id}/activation.");
            case RelationshipRejection.SidesWithoutLearning it ->
                conflict(
                                "sides-without-learning",
                                "A relationship is concluded when both sides have learned, or somebody acknowledges that one has not",
                                "As far as is known here, %s has no confirmed learning. Send gapAcknowledgement to conclude all the same."
                                        .formatted(new TreeSet<>(it.sides())))
                        .with(Map.of("sides", new TreeSet<>(it.sides())));
            case RelationshipRejection.NotSilentLongEnough it ->
                conflict(
                        "not-silent-long-enough",
                        "A relationship is dormant after sixty days without a session",
                        it.until() == null
                                ? "Nobody knows since when it is silent."
                                : "The sixty days are over at %s.".formatted(it.until()));
            case RelationshipRejection.IsDormant it ->
                conflict(
                        "relationship-dormant",
                        "The relationship is dormant",
                        "A session held wakes it: schedule one, POST /sessions/{id}/schedule in session-service.");
            case RelationshipRejection.IsConcluded it ->
                conflict(
                        "relationship-concluded",
                        "Nothing follows its conclusion",
                        "It is over. What the sides still want to learn is a new relationship: POST /relationships.");
        };
    }
}

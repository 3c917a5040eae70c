package colearn.partner.domain.relationship;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.domain.relationship.RelationshipCommand.Propose;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What a proposal has to be like, whatever its level: two different sides of known parties.
 *
 * <p>A partner need not be active yet, nor have been assessed: a program manager prepares the first relationship while the agreement is
 * still being talked about, and prepares the next one while a partner pauses. Only a declined partner is not proposed anything; the work
 * itself begins with active partners alone, see {@link RelationshipDecider}.
 */
final class Proposals {
    private Proposals() {}

    static Optional<RelationshipRejection> reasonAgainst(Propose it) {
        return Stream.<Supplier<Optional<RelationshipRejection>>>of(
                        () -> unknownPerson(it),
                        () -> unknownPartner(it),
                        () -> wrongPartnerId(it),
                        () -> declinedPartner(it),
                        () -> unknownParent(it),
                        () -> Levels.reasonAgainst(it))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<RelationshipRejection> unknownPerson(Propose it) {
        return parties(it)
                .filter(party -> party.type() == PartyType.PERSON)
                .map(Party::id)
                .filter(id -> !it.surroundings().persons().containsKey(id))
                .findFirst()
                .map(RelationshipRejection.UnknownPerson::new);
    }

    private static Optional<RelationshipRejection> unknownPartner(Propose it) {
        return it.sides().partners().stream()
                .filter(id -> !it.surroundings().partners().containsKey(id))
                .findFirst()
                .map(RelationshipRejection.UnknownPartner::new);
    }

    private static Optional<RelationshipRejection> wrongPartnerId(Propose it) {
        return parties(it)
                .filter(party ->
                        !Objects.equals(party.partnerId(), it.surroundings().partnerOf(party)))
                .findFirst()
                .map(party -> new RelationshipRejection.PartnerIdDoesNotFit(
                        party.id(), it.surroundings().partnerOf(party)));
    }

    private static Optional<RelationshipRejection> declinedPartner(Propose it) {
        return it.sides().partners().stream()
                .map(it.surroundings().partners()::get)
                .filter(partner -> partner.standing() == PartnerStanding.DECLINED)
                .findFirst()
                .map(partner -> new RelationshipRejection.PartnerNotWelcome(partner.id(), partner.standing()));
    }

    private static Optional<RelationshipRejection> unknownParent(Propose it) {
        return it.parentId() == null || it.surroundings().parentKnown()
                ? Optional.empty()
                : Optional.of(new RelationshipRejection.UnknownParent(it.parentId()));
    }

    private static Stream<Party> parties(Propose it) {
        return Stream.of(it.sides().a(), it.sides().b()).flatMap(side -> side.parties().stream());
    }
}

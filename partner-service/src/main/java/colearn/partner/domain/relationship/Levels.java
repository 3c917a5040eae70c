package colearn.partner.domain.relationship;

import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.relationship.RelationshipCommand.Propose;
import java.util.List;
import java.util.Optional;

/** What each level asks of a proposal. */
final class Levels {
    private Levels() {}

    static Optional<RelationshipRejection> reasonAgainst(Propose it) {
        return switch (it.level()) {
            case INDIVIDUAL ->
                it.sides().a().has(PartyType.PERSON) || it.sides().b().has(PartyType.PERSON)
                        ? Optional.empty()
                        : Optional.of(new RelationshipRejection.NoPerson());
            case PROJECT ->
                it.project() == null ? Optional.of(new RelationshipRejection.NoProject()) : Optional.empty();
            case CROSS_INDUSTRY -> crossIndustry(it);
            case MISSION ->
                joinsInstituteAndPartner(it, Side.A) || joinsInstituteAndPartner(it, Side.B)
                        ? Optional.empty()
                        : Optional.of(new RelationshipRejection.NotInstituteAndPartner());
        };
    }

    private static boolean joinsInstituteAndPartner(Propose it, Side institutes) {
        return it.sides().of(institutes).isOf(it.surroundings().institute())
                && !it.sides().of(institutes.other()).partners().isEmpty();
    }

    /** Every partner of the one side against every partner of the other: a shared industry on both sides is no crossing. */
    private static Optional<RelationshipRejection> crossIndustry(Propose it) {
        for (var side : Side.values()) {
            if (it.sides().of(side).partners().isEmpty()) {
                return Optional.of(new RelationshipRejection.SideWithoutPartner(side));
            }
        }
        return partners(it, Side.A).stream()
                .flatMap(a -> partners(it, Side.B).stream().map(b -> sameIndustry(a, b)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<KnownPartner> partners(Propose it, Side side) {
        return it.sides().of(side).partners().stream()
                .sorted()
                .map(it.surroundings().partners()::get)
                .toList();
    }

    private static Optional<RelationshipRejection> sameIndustry(KnownPartner a, KnownPartner b) {
        var ofA = a.primary().topLevel();
        var ofB = b.primary().topLevel();
        if (!ofA.isComparableWith(ofB)) {
            return Optional.of(new RelationshipRejection.IndustriesNotComparable(a.id(), ofA, b.id(), ofB));
        }
        return ofA.equals(ofB)
                ? Optional.of(new RelationshipRejection.SameIndustry(a.id(), b.id(), ofA))
                : Optional.empty();
    }
}

package colearn.partner.domain.relationship;

import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Which events could have happened to a relationship as it stood, by what it says itself. */
final class Possible {
    private Possible() {}

    static Optional<Rejection> reasonAgainst(Relationship state, RelationshipEvent event, Moments moments) {
        return switch (event) {
            case RelationshipEvent.Proposed it -> proposing(state, it);
            case RelationshipEvent.SideMemberJoined it -> whileOpen(state, known -> joining(known, it));
            case RelationshipEvent.SideMemberLeft it -> whileOpen(state, known -> leaving(known.members(), it));
            case RelationshipEvent.Activated none -> activating(state, moments);
            case RelationshipEvent.BecameDormant none ->
                state instanceof Relationship.Active ? Optional.empty() : notWhile(state);
            case RelationshipEvent.Reactivated none ->
                state instanceof Relationship.Dormant ? Optional.empty() : notWhile(state);
            case RelationshipEvent.Concluded it ->
                state instanceof Relationship.Active || state instanceof Relationship.Dormant
                        ? concluding(it)
                        : notWhile(state);
        };
    }

    private static Optional<Rejection> proposing(Relationship state, RelationshipEvent.Proposed it) {
        if (state instanceof Relationship.Known known) {
            return Optional.of(new RelationshipRejection.AlreadyProposed(
                    known.agreed().level(), known.agreed().purpose()));
        }
        var both = it.sideA().ids().stream().filter(it.sideB().ids()::contains).collect(Collectors.toUnmodifiableSet());
        return both.isEmpty() ? Optional.empty() : Optional.of(new RelationshipRejection.SamePartyOnBothSides(both));
    }

    static Optional<Rejection> joining(Relationship.Known known, RelationshipEvent.SideMemberJoined it) {
        if (known.agreed().sides().of(it.side().other()).ids().contains(it.personId())) {
            return Optional.of(new RelationshipRejection.PartyOfTheOtherSide(
                    it.personId(), it.side().other()));
        }
        return known.members()
                .inTheWay(it.personId(), it.from())
                .map(has ->
                        new RelationshipRejection.AlreadyMember(has.personId(), has.side(), has.from(), has.until()));
    }

    static Optional<Rejection> leaving(Members members, RelationshipEvent.SideMemberLeft it) {
        var open = members.open(it.personId()).filter(has -> has.side() == it.side());
        if (open.isEmpty()) {
            return Optional.of(new RelationshipRejection.NotAMember(it.personId()));
        }
        return it.from().isBefore(open.get().from())
                ? Optional.of(new RelationshipRejection.LeavesBeforeJoining(
                        it.personId(), it.side(), open.get().from()))
                : Optional.empty();
    }

    private static Optional<Rejection> activating(Relationship state, Moments moments) {
        if (!(state instanceof Relationship.Proposed proposed)) {
            return notWhile(state);
        }
        // The day of the institute is not in the event; it is one of these three.
        var day = LocalDate.ofInstant(moments.effective(), ZoneOffset.UTC);
        var silent = silent(proposed.members(), Set.of(day.minusDays(1), day, day.plusDays(1)));
        return silent.isEmpty()
                ? Optional.empty()
                : Optional.of(new RelationshipRejection.SidesWithoutMember(silent, day));
    }

    private static Set<Side> silent(Members members, Set<LocalDate> days) {
        return sides(side -> days.stream().noneMatch(day -> members.speakFor(side, day)));
    }

    static Set<Side> sides(Predicate<Side> which) {
        return Arrays.stream(Side.values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<Rejection> concluding(RelationshipEvent.Concluded it) {
        var silent = sides(side -> it.reliedOn().stream().noneMatch(one -> one.side() == side));
        return silent.isEmpty() || it.gapAcknowledgement() != null
                ? Optional.empty()
                : Optional.of(new RelationshipRejection.SidesWithoutLearning(silent));
    }

    private static Optional<Rejection> whileOpen(
            Relationship state, Function<Relationship.Known, Optional<Rejection>> reason) {
        return switch (state) {
            case Relationship.NotProposed none -> notWhile(state);
            case Relationship.Concluded none -> notWhile(state);
            case Relationship.Known known -> reason.apply(known);
        };
    }

    private static Optional<Rejection> notWhile(Relationship state) {
        return Optional.of(
                switch (state) {
                    case Relationship.NotProposed none -> new RelationshipRejection.NotProposed();
                    case Relationship.Proposed none -> new RelationshipRejection.NotActivated();
                    case Relationship.Active none -> new RelationshipRejection.NotSilentLongEnough(null);
                    case Relationship.Dormant none -> new RelationshipRejection.IsDormant();
                    case Relationship.Concluded none -> new RelationshipRejection.IsConcluded();
                });
    }
}

package colearn.session.received;

import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A relationship as far as partner-service was heard.
 *
 * @param parties ids of the parties of each side
 * @param partners the partners that have a party in it
 */
public record KnownRelationship(
        RelationshipStanding.State state, Map<Side, Set<UUID>> parties, Set<UUID> partners, List<Spell> spells) {
    static final KnownRelationship UNKNOWN =
            new KnownRelationship(RelationshipStanding.State.UNKNOWN, Map.of(), Set.of(), List.of());

    public KnownRelationship {
        parties = Map.copyOf(parties);
        partners = Set.copyOf(partners);
        spells = List.copyOf(spells);
    }

    /** The sides that a person may speak for on a day. */
    public Set<Side> sidesOf(UUID person, LocalDate day) {
        return spells.stream()
                .filter(spell -> spell.person().equals(person) && spell.holds(day))
                .map(Spell::side)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a learner is a party of a side. */
    public boolean isPartyOf(Side side, UUID party) {
        return parties.getOrDefault(side, Set.of()).contains(party);
    }

    KnownRelationship proposed(RelationshipFact.Proposed fact) {
        var sides = Map.of(Side.A, ids(fact.sideA()), Side.B, ids(fact.sideB()));
        var involved = new HashSet<UUID>();
        for (var side : List.of(fact.sideA(), fact.sideB())) {
            side.parties().forEach(party -> {
                if (party.partnerId() != null) {
                    involved.add(party.partnerId());
                }
            });
        }
        return new KnownRelationship(RelationshipStanding.State.PROPOSED, sides, involved, spells);
    }

    private static Set<UUID> ids(RelationshipFact.SideAgreed side) {
        return side.parties().stream().map(RelationshipFact.Party::id).collect(Collectors.toUnmodifiableSet());
    }

    KnownRelationship is(RelationshipStanding.State next) {
        return new KnownRelationship(next, parties, partners, spells);
    }

    KnownRelationship joined(Side side, UUID person, LocalDate from) {
        var longer = new ArrayList<>(spells);
        longer.add(new Spell(side, person, from, null));
        return new KnownRelationship(state, parties, partners, longer);
    }

    KnownRelationship left(Side side, UUID person, LocalDate from) {
        var ended = spells.stream()
                .map(spell -> spell.isOpen(side, person) ? new Spell(side, person, spell.from(), from) : spell)
                .toList();
        return new KnownRelationship(state, parties, partners, ended);
    }

    /**
     * Days on which a person may speak for a side.
     *
     * @param until the first day on which it no longer holds; null while no end is known
     */
    public record Spell(
            Side side,
            UUID person,
            LocalDate from,
            @Nullable LocalDate until) {

        boolean holds(LocalDate day) {
            return !day.isBefore(from) && (until == null || day.isBefore(until));
        }

        boolean isOpen(Side ofSide, UUID ofPerson) {
            return until == null && side == ofSide && person.equals(ofPerson);
        }
    }
}

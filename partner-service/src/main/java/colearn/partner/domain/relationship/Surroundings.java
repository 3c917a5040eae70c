package colearn.partner.domain.relationship;

import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of those whom a proposal names.
 *
 * @param institute the id of the institute as a party
 * @param partners by id, as a party or as where a party belongs: those of the named that are registered
 * @param persons by id: those of the named that are registered
 * @param parentKnown whether the relationship that is named as the parent was proposed; true when none is named
 */
public record Surroundings(
        UUID institute, Map<UUID, KnownPartner> partners, Map<UUID, KnownPerson> persons, boolean parentKnown) {
    public Surroundings {
        partners = Map.copyOf(partners);
        persons = Map.copyOf(persons);
    }

    /** Each party with the partner that it belongs to, also where whoever proposes left it out. */
    Sides completed(Sides sides) {
        return new Sides(completed(sides.a()), completed(sides.b()));
    }

    private Parties completed(Parties side) {
        return new Parties(side.parties().stream()
                .map(party -> party.partnerId() == null ? party.belongingTo(partnerOf(party)) : party)
                .toList());
    }

    /** The partner that a party is or belongs to; of a group, a unit or an organisation outside the program it is for the proposal to say. */
    @Nullable
    UUID partnerOf(Party party) {
        var person = persons.get(party.id());
        var belongsTo = person == null ? party.id() : person.partyId();
        if (belongsTo.equals(institute)) {
            return null;
        }
        return person != null || partners.containsKey(belongsTo) ? belongsTo : party.partnerId();
    }
}

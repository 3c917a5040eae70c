package colearn.partner.domain.relationship;

import colearn.partner.domain.KnownPartner;
import colearn.partner.domain.KnownPerson;
import java.util.Map;
import java.util.UUID;

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
}

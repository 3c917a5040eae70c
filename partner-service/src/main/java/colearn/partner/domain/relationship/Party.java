package colearn.partner.domain.relationship;

import colearn.partner.domain.OneLine;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something that learns on one side.
 *
 * @param id of a person or a partner the id that it is registered under, of the institute the institute's; of anything else, one that whoever
 *     proposes chooses
 * @param label what it is called, 1 to 200 characters; null for a person, who is named by id alone
 * @param partnerId the partner that it is, or belongs to; null where it belongs to none, as the institute does. Of a person or a partner it
 *     is known, and may be left out of a proposal
 */
public record Party(
        PartyType type,
        UUID id,
        @Nullable String label,
        @Nullable UUID partnerId) {
    private static final int LONGEST = 200;

    /** @throws IllegalArgumentException for a person with a label, or anything else without one */
    public Party {
        if (type == PartyType.PERSON && label != null) {
            throw new IllegalArgumentException(
                    "a party that is a person is named by its id alone: leave the label out");
        }
        if (type != PartyType.PERSON && label == null) {
            throw new IllegalArgumentException("a party of type %s needs a label".formatted(type));
        }
        label = label == null ? null : OneLine.of("label", label, LONGEST);
    }

    Party belongingTo(@Nullable UUID partner) {
        return new Party(type, id, label, partner);
    }
}

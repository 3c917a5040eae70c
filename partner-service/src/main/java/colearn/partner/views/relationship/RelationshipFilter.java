package colearn.partner.views.relationship;

import colearn.partner.domain.relationship.Level;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which relationships; null asks for no restriction.
 *
 * @param partner that has a party in it
 * @param member who speaks for a side, or once did
 */
public record RelationshipFilter(
        @Nullable Level level,
        @Nullable UUID partner,
        Course.@Nullable State state,
        @Nullable UUID member) {
    public static final RelationshipFilter NONE = new RelationshipFilter(null, null, null, null);
}

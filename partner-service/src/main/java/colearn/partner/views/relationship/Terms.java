package colearn.partner.views.relationship;

import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Parties;
import colearn.partner.domain.relationship.RelationshipEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a relationship was proposed as. */
public record Terms(
        Level level,
        Parties sideA,
        Parties sideB,
        String purpose,
        @Nullable UUID parentId,
        @Nullable String project) {

    static Terms of(RelationshipEvent.Proposed it) {
        return new Terms(it.level(), it.sideA(), it.sideB(), it.purpose(), it.parentId(), it.project());
    }
}

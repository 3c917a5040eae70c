package colearn.partner.published;

import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Parties;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Two sides intend to learn from each other. */
record RelationshipProposed(
        Level level,
        Parties sideA,
        Parties sideB,
        String purpose,
        @Nullable UUID parentId,
        @Nullable String project) {}

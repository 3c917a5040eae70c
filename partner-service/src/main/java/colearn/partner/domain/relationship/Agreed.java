package colearn.partner.domain.relationship;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship keeps of how it was proposed.
 *
 * @param parentId the relationship that it belongs to
 */
public record Agreed(
        Level level, Sides sides, String purpose, @Nullable UUID parentId) {}

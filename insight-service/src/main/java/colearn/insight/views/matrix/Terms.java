package colearn.insight.views.matrix;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship was proposed as.
 *
 * @param purpose what the two sides work on together: the example in the matrix
 * @param project the name of the project, at the level PROJECT
 * @param parentId the relationship that it belongs to
 */
public record Terms(
        Level level,
        String purpose,
        @Nullable String project,
        @Nullable UUID parentId) {}

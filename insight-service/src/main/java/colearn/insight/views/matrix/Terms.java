package colearn.insight.views.matrix;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a relationship was proposed as.
 *
 * @param purpose what the two sides work on together: the example in the matrix
 * @param parentId the relationship that it belongs to
 */
public record Terms(Level level, String purpose, @Nullable UUID parentId) {}

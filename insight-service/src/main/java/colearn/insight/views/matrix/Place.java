package colearn.insight.views.matrix;

import java.util.Objects;

/**
 * A place in the order of the matrix: by level, then by age (ids of relationships begin with their time).
 *
 * @param rank of the level, from 1; 0 is before the first
 */
public record Place(int rank, String key) {
    public static final Place START = new Place(0, "");

    public static Place of(MatrixRow row) {
        var level = Objects.requireNonNull(row.terms(), "a row is shown once its terms are known")
                .level();
        return new Place(level.rank(), row.relationshipId().toString());
    }
}

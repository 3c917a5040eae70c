package colearn.insight.views.matrix;

/**
 * What the relationships of one level add up to.
 *
 * @param oneSided relationships in which one side has no confirmed learning
 * @param work confirmed learnings about the work; the next two in the same way
 */
public record LevelSum(
        Level level,
        long relationships,
        long balanced,
        long oneSided,
        long silent,
        long work,
        long coaching,
        long business) {

    /** A level without any relationship. */
    public static LevelSum none(Level level) {
        return new LevelSum(level, 0, 0, 0, 0, 0, 0, 0);
    }
}

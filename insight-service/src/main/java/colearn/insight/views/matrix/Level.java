package colearn.insight.views.matrix;

/** The four levels of co-learning. */
public enum Level {
    INDIVIDUAL(1),
    PROJECT(2),
    CROSS_INDUSTRY(3),
    MISSION(4);

    private final int rank;

    Level(int rank) {
        this.rank = rank;
    }

    /** The place in which the matrix shows it, from 1; the same as in the view's table. */
    public int rank() {
        return rank;
    }
}

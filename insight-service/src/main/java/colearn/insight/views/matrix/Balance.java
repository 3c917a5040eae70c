package colearn.insight.views.matrix;

/** How many of a relationship's two sides have a confirmed learning. */
public enum Balance {
    SILENT,
    ONE_SIDED,
    BALANCED
}

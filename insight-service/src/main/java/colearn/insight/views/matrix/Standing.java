package colearn.insight.views.matrix;

/** What the learning side says of a learning. Only CONFIRMED counts; RETRACTED is not shown in a cell, but is evidence for it. */
public enum Standing {
    ATTRIBUTED,
    CONFIRMED,
    DISPUTED,
    RETRACTED
}

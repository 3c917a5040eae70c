package colearn.insight.views.matrix;

/** The four levels of co-learning, in the order in which the matrix shows them. */
public enum Level {
    INDIVIDUAL,
    PROJECT,
    CROSS_INDUSTRY,
    MISSION
}

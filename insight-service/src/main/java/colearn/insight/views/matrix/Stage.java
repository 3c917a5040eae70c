package colearn.insight.views.matrix;

/** How far a relationship has come, as heard from partner-service. */
public enum Stage {
    PROPOSED,
    ACTIVE,
    CONCLUDED
}

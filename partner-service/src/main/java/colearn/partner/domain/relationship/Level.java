package colearn.partner.domain.relationship;

/** The four levels of co-learning. */
public enum Level {
    INDIVIDUAL,
    PROJECT,
    CROSS_INDUSTRY,
    MISSION
}

package colearn.insight.domain.learning;

/**
 * Who may read a learning's statement, narrowest first. There is no PRIVATE here: what its author keeps private never leaves
 * session-service, and becomes a learning when the author widens it.
 */
public enum Visibility {
    /** Both sides. */
    RELATIONSHIP,
    /** Both sides, and the program's staff. */
    PROGRAM;

    public boolean isWiderThan(Visibility other) {
        return compareTo(other) > 0;
    }
}

package colearn.session.domain;

/** Who may read a note or a reflection; each includes those before it. Only the author widens it. */
public enum Visibility {
    /** Its author alone; it never leaves this service. */
    PRIVATE,
    /** Both sides of the relationship. */
    RELATIONSHIP,
    /** Program staff too. */
    PROGRAM;

    public boolean isWiderThan(Visibility other) {
        return compareTo(other) > 0;
    }
}

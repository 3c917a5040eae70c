package colearn.partner.domain.relationship;

/** One of the two sides of a relationship. */
public enum Side {
    A,
    B;

    public Side other() {
        return this == A ? B : A;
    }
}

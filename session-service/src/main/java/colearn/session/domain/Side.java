package colearn.session.domain;

/** One of the two sides of a relationship, as partner-service names them. */
public enum Side {
    A,
    B;

    public Side other() {
        return this == A ? B : A;
    }
}

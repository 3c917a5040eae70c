package colearn.insight.domain;

/** One of the two sides of a relationship, as partner-service names them. */
public enum Side {
    A,
    B
}

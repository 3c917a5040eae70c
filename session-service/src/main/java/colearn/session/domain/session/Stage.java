package colearn.session.domain.session;

/** How far a session has come. */
public enum Stage {
    REQUESTED,
    SCHEDULED,
    HELD,
    CLOSED,
    CANCELLED,
    NO_SHOW
}

package colearn.platform.identity;

/** What a person is to the program. A token names at least one. */
public enum Role {
    /** Runs the program. */
    PROGRAM_MANAGER,
    /** Goes and sees the work, and coaches. */
    COACH,
    /** Belongs to a partner, and speaks for its side alone. */
    PARTNER_MEMBER,
    /** Replays and compares; changes nothing. */
    ANALYST,
    /** Keeps the services running; sees no confidential text. */
    OPERATOR
}

package colearn.partner.domain.person;

/** What a person is to the program. */
public enum ProgramRole {
    PROGRAM_MANAGER,
    COACH,
    PARTNER_MEMBER,
    ANALYST,
    OPERATOR
}

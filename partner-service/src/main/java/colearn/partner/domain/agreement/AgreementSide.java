package colearn.partner.domain.agreement;

/** Who signs an agreement. */
public enum AgreementSide {
    INSTITUTE,
    PARTNER;

    AgreementSide other() {
        return this == INSTITUTE ? PARTNER : INSTITUTE;
    }
}

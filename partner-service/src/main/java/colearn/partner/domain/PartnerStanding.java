package colearn.partner.domain;

/** Where a partner stands in the program. */
public enum PartnerStanding {
    /** Registered; the evidence is not complete. */
    PROSPECT,
    /** There is evidence on all three criteria. */
    ASSESSED,
    ACTIVE,
    PAUSED,
    /** The institute has said no. */
    DECLINED
}

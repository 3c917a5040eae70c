package colearn.partner.domain.cohort;

/** Where a cohort stands. */
public enum CohortStanding {
    DRAFT,
    OPEN,
    RUNNING,
    CLOSED
}

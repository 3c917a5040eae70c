package colearn.partner.domain.partner;

/** What has to be seen at an organisation before it is admitted. */
public enum Criterion {
    EXECUTIVE_COMMITMENT,
    LEARNING_AT_THE_WORK,
    WILLINGNESS_TO_SHARE
}

package colearn.partner.domain.agreement;

/** Under which name what is learned may be shared unless somebody says otherwise. */
public enum Attribution {
    NAMED,
    INDUSTRY,
    ANONYMOUS
}

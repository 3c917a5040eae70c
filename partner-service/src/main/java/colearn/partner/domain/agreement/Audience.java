package colearn.partner.domain.agreement;

/** How far what is learned may be shared unless somebody says otherwise, narrowest first. */
public enum Audience {
    SELF,
    INSTITUTE,
    PARTNERS,
    COMMUNITY
}

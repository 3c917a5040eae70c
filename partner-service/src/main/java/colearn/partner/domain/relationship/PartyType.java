package colearn.partner.domain.relationship;

/** What kind of party learns. */
public enum PartyType {
    PERSON,
    /** People who learn together, such as the team leaders of a line. */
    GROUP,
    /** A part of an organisation. */
    UNIT,
    ORGANISATION
}

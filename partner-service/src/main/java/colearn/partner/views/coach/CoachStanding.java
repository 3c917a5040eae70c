package colearn.partner.views.coach;

/** Where a coach stands. */
public enum CoachStanding {
    ACTIVE,
    UNAVAILABLE,
    LEFT
}

package colearn.partner.domain.coach;

import colearn.platform.decider.Claim;
import java.util.UUID;

/** The person that a coach is: no two coaches hold the same one. */
public final class CoachingPerson {
    public static final String KIND = "coaching-person";

    private CoachingPerson() {}

    public static Claim.Key of(UUID personId) {
        return new Claim.Key(KIND, personId.toString());
    }
}

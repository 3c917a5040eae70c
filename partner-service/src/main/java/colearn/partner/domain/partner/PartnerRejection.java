package colearn.partner.domain.partner;

import colearn.partner.domain.PartnerStanding;
import colearn.platform.decider.Rejection;
import java.time.Instant;
import java.util.Set;

/** Why a partner refuses. */
public sealed interface PartnerRejection extends Rejection {

    /** There is no such partner. */
    record NotRegistered() implements PartnerRejection {}

    /** This id is somebody's already. */
    record AlreadyRegistered(String name) implements PartnerRejection {}

    /** Exactly one industry is what the partner mainly does. */
    record NotOnePrimaryIndustry(int given) implements PartnerRejection {}

    /** Nobody has seen yet what admission rests on. */
    record EvidenceMissing(Set<Criterion> missing) implements PartnerRejection {
        public EvidenceMissing {
            missing = Set.copyOf(missing);
        }
    }

    /** Both sides have signed nothing that holds today. */
    record NoAgreementInEffect() implements PartnerRejection {}

    /** Where the partner stands now, this cannot happen to it. */
    record NotWhileStanding(PartnerStanding standing) implements PartnerRejection {}

    /**
     * Nobody records of a partner what has not happened yet.
     *
     * @param recorded when it was recorded
     */
    record NotYet(Instant recorded) implements PartnerRejection {}
}

package colearn.partner.domain.cohort;

import colearn.partner.domain.PartnerStanding;
import colearn.platform.decider.Rejection;
import java.time.LocalDate;
import java.util.UUID;

/** Why a cohort refuses. */
public sealed interface CohortRejection extends Rejection {

    /** There is no such cohort. */
    record NotDrafted() implements CohortRejection {}

    /** This id is a cohort's already. */
    record AlreadyDrafted() implements CohortRejection {}

    /** It would end before it begins; only a correction can come to this. */
    record EndsBeforeItBegins(LocalDate from, LocalDate to) implements CohortRejection {}

    /** Where the cohort stands now, this cannot happen to it. */
    record NotWhile(CohortStanding standing) implements CohortRejection {}

    /** Nobody registered the partner. */
    record UnknownPartner(UUID partnerId) implements CohortRejection {}

    /** Only active partners enrol. */
    record PartnerNotActive(UUID partnerId, PartnerStanding standing) implements CohortRejection {}

    /** The partner has a seat or waits for one already; only a correction can come to this. */
    record AlreadyEnrolled(UUID partnerId) implements CohortRejection {}

    /** More partners would have a seat than there are seats; only a correction can come to this. */
    record NoSeat(int seats) implements CohortRejection {}

    /** The partner neither has a seat nor waits for one. */
    record NotEnrolled(UUID partnerId) implements CohortRejection {}
}

package colearn.partner.domain.cohort;

import java.time.LocalDate;
import java.util.UUID;

/** What has happened to a cohort. */
public sealed interface CohortEvent {

    /**
     * @param program one line
     * @param from the first day
     * @param to the last day
     * @param seats for how many partners
     */
    record Drafted(String program, LocalDate from, LocalDate to, int seats) implements CohortEvent {}

    /** Partners may enrol. */
    record Opened() implements CohortEvent {}

    /** It is under way. */
    record Started() implements CohortEvent {}

    /** A partner has a seat: it was free when they came, or when they were the first who waited. */
    record PartnerEnrolled(UUID partnerId) implements CohortEvent {}

    /** All seats were taken; the partner waits for one. */
    record PartnerWaitlisted(UUID partnerId) implements CohortEvent {}

    /** A partner gives its seat, or its place on the waiting list, back. */
    record PartnerWithdrawn(UUID partnerId) implements CohortEvent {}

    /** It is over. */
    record Closed() implements CohortEvent {}
}

package colearn.partner.published;

import java.time.LocalDate;

/**
 * It binds for longer.
 *
 * @param to the last day, in the agreement's zone
 */
record AgreementRenewed(LocalDate to) {}

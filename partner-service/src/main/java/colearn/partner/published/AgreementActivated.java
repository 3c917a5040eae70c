package colearn.partner.published;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Both sides have signed.
 *
 * @param from the first day, {@code to} the last, in {@code zone}; null in what the first release recorded
 */
record AgreementActivated(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable ZoneId zone) {}

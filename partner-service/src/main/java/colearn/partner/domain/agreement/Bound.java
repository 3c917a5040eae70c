package colearn.partner.domain.agreement;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How long an agreement did bind when it was terminated: these days stay taken.
 *
 * @param lastDay in the agreement's zone; null where it never bound
 */
public record Bound(@Nullable LocalDate lastDay) {
    static final Bound NEVER = new Bound(null);

    static Bound until(LocalDate lastDay) {
        return new Bound(lastDay);
    }
}

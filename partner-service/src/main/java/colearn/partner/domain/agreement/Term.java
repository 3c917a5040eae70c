package colearn.partner.domain.agreement;

import colearn.partner.domain.Day;
import colearn.partner.domain.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * For which days an agreement is made.
 *
 * @param from the first day
 * @param to the last day
 * @param zone where these days are days
 */
public record Term(LocalDate from, LocalDate to, ZoneId zone) {
    /** @throws IllegalArgumentException if it ends before it begins, or the zone is a bare offset */
    public Term {
        from = Day.of("from", from);
        to = Day.of("to", to);
        zone = Zones.region(zone);
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("the last day %s is before the first, %s".formatted(to, from));
        }
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** The first moment after the last day. */
    public Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    Term until(LocalDate later) {
        return new Term(from, later, zone);
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

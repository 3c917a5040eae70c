package colearn.session.api;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Days in the institute's zone: members of both sides join and leave on days of that zone, wherever they live. */
@Component
final class Today {
    private final Clock clock;

    Today(Clock clock, @Value("${colearn.institute.zone:UTC}") ZoneId zone) {
        this.clock = clock.withZone(zone);
    }

    Instant moment() {
        return clock.instant();
    }

    LocalDate date() {
        return LocalDate.now(clock);
    }

    LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, clock.getZone());
    }
}

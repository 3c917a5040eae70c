package colearn.partner.api;

import colearn.partner.domain.Institute;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Now, and the day that it is for the institute: days of a membership are days in its zone. */
@Component
final class Today {
    private final Clock clock;
    private final Institute institute;

    Today(Clock clock, Institute institute) {
        this.clock = clock;
        this.institute = institute;
    }

    Instant moment() {
        return clock.instant();
    }

    LocalDate date() {
        return institute.dayOf(moment());
    }
}

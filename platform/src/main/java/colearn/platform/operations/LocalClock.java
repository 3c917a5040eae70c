package colearn.platform.operations;

import colearn.platform.identity.Caller;
import colearn.platform.time.MovableClock;
import colearn.platform.timers.Timers;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of the local stack: moved, so that somebody can see what months bring. In production there is neither this nor a clock to move. */
@Hidden
@RestController
@Profile("local | test")
@RequestMapping("/local/clock")
class LocalClock {
    private final MovableClock clock;
    private final Timers timers;

    LocalClock(MovableClock clock, Timers timers) {
        this.clock = clock;
        this.timers = timers;
    }

    /** @param ahead of the machine's clock, not negative */
    record Ahead(Duration ahead) {
        Ahead {
            if (ahead.isNegative()) {
                throw new IllegalArgumentException("a clock only moves forward");
            }
        }
    }

    record Time(Instant now, Duration ahead) {}

    @GetMapping
    Time time(Caller caller) {
        OperationsPolicy.mayLook(caller);
        return new Time(clock.instant(), clock.ahead());
    }

    /** It never goes back: further ahead than asked for it stays. */
    @PutMapping
    Time move(@RequestBody Ahead to, Caller caller) {
        OperationsPolicy.mayOperate(caller);
        clock.advanceTo(to.ahead());
        timers.lookNow();
        return new Time(clock.instant(), clock.ahead());
    }
}

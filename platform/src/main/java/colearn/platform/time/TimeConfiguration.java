package colearn.platform.time;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** One clock a service. It ticks in microseconds, so that what comes back from PostgreSQL equals what went in. */
@Configuration(proxyBeanMethods = false)
public class TimeConfiguration {
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    @Bean
    @Profile("!local & !test")
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), MICROSECOND);
    }

    /** For the local stack and for tests: what takes fourteen days need not. */
    @Bean
    @Profile("local | test")
    MovableClock movableClock() {
        return new MovableClock(Clock.tick(Clock.systemUTC(), MICROSECOND));
    }
}

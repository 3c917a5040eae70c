package colearn.platform.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
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

    /**
     * For the local stack and for tests: what takes fourteen days need not.
     *
     * @param file where the local stack keeps how far its clock is ahead, so that a restart does not bring the past back
     */
    @Bean
    @Profile("local | test")
    MovableClock movableClock(@Value("${colearn.clock.file:}") String file) throws IOException {
        var clock = new MovableClock(Clock.tick(Clock.systemUTC(), MICROSECOND));
        if (!file.isBlank() && Files.exists(Path.of(file))) {
            clock.advanceTo(Duration.parse(Files.readString(Path.of(file)).strip()));
        }
        return clock;
    }
}

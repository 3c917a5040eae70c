package colearn.platform.http;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an instance goes.
 *
 * @param drain how long it still takes requests after it has said that it is not ready any more, so that whoever sends them here hears of it
 *     first; at most a minute
 */
@ConfigurationProperties("colearn.stop")
public record StopSettings(@DefaultValue("5s") Duration drain) {
    private static final Duration LONGEST = Duration.ofMinutes(1);

    public StopSettings {
        if (drain.isNegative() || drain.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("colearn.stop.drain is between 0s and 60s, not " + drain);
        }
    }
}

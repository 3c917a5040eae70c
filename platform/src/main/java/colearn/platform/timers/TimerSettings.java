package colearn.platform.timers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the scheduler looks around.
 *
 * @param look how long after its moment a timer fires at the latest, where nothing is overdue
 * @param heartbeat how often an instance says that it still lives; after six silent ones its executions are taken over
 */
@ConfigurationProperties("colearn.timers")
public record TimerSettings(
        @DefaultValue("1s") Duration look,
        @DefaultValue("10s") Duration heartbeat) {
    static final int HEARTBEATS_MISSED = 6;
}

package colearn.platform.operations;

import colearn.platform.timers.Chore;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The endpoints for views, replays, the quarantine and what the service does by itself; and housekeeping. */
@Configuration(proxyBeanMethods = false)
@Import({
    EpochOperations.class,
    LocalClock.class,
    LostFactOperations.class,
    QuarantineOperations.class,
    RefusalOperations.class,
    RelayOperations.class,
    Replaying.class,
    ViewOperations.class,
    ViewQuarantineOperations.class
})
public class ViewOperationsConfiguration {

    @Bean
    Chore keyExpiry(@Qualifier("processors") DataSource connections, Clock clock) {
        return new KeyExpiry(connections, clock);
    }
}

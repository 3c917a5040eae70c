package colearn.platform.timers;

import colearn.platform.commands.Commands;
import colearn.platform.commands.Readings;
import colearn.platform.database.ServiceSettings;
import colearn.platform.eventlog.LogReader;
import colearn.platform.reactions.Refusals;
import colearn.platform.trace.Spans;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs the timers and chores that a service declares as beans. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimerSettings.class)
@Import(TimerConfiguration.Running.class)
public class TimerConfiguration {

    /** With settings from wherever they come. */
    @Configuration(proxyBeanMethods = false)
    public static class Running {

        @Bean
        Timers timers(
                ObjectProvider<Timer> declared,
                ObjectProvider<Chore> chores,
                ObjectProvider<Hearing> hearing,
                ServiceSettings service,
                Commands commands,
                Readings readings,
                LogReader reader,
                Refusals refusals,
                TimerSettings settings,
                @Qualifier("processors") DataSource connections,
                Clock clock,
                ObjectProvider<Spans> spans) {
            List<Timer> timers = declared.orderedStream().toList();
            // Who listens to nobody has heard everybody out.
            Hearing heard = hearing.getIfAvailable(() -> (source, moment) -> true);
            var firing = new Firing(
                    service.actor(),
                    commands,
                    connections,
                    heard,
                    refusals,
                    clock,
                    spans.getIfAvailable(() -> Spans.OFF));
            var dispatcher =
                    new Dispatcher(timers, chores.orderedStream().toList(), firing, settings, connections, clock);
            var folds = timers.stream()
                    .map(timer -> new TimerFold(timer, readings, reader, connections, refusals))
                    .toList();
            return new Timers(timers, folds, reader, dispatcher, connections, clock);
        }
    }
}

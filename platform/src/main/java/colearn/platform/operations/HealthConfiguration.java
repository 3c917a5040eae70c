package colearn.platform.operations;

import colearn.platform.eventlog.LogReader;
import colearn.platform.reactions.Reaction;
import colearn.platform.reactions.Reactions;
import colearn.platform.timers.Timers;
import colearn.platform.views.Views;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Health and metrics of what every service has. The beans' names are those of the groups in colearn-platform.yaml. */
@Configuration(proxyBeanMethods = false)
public class HealthConfiguration {

    @Bean
    HealthIndicator databaseHealthIndicator(@Qualifier("queries") DataSource connections) {
        return new PromptHealth(new DatabaseHealth(connections));
    }

    @Bean
    HealthIndicator viewsHealthIndicator(Views views) {
        return new PromptHealth(new ViewsHealth(views));
    }

    @Bean
    HealthIndicator timersHealthIndicator(Timers timers) {
        return new TimersHealth(timers);
    }

    @Bean
    MeterBinder timerMetrics(Timers timers) {
        return new TimerMetrics(timers);
    }

    @Bean
    MeterBinder logMetrics(LogReader log, Views views, ObjectProvider<Reaction> all, Reactions reactions) {
        return new LogMetrics(
                log, views, all.orderedStream().map(Reaction::name).toList(), reactions);
    }
}

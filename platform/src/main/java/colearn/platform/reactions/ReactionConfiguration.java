package colearn.platform.reactions;

import colearn.platform.commands.Commands;
import colearn.platform.database.ServiceSettings;
import colearn.platform.eventlog.LogReader;
import colearn.platform.trace.Spans;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs the reactions that a service declares as beans. */
@Configuration(proxyBeanMethods = false)
public class ReactionConfiguration {

    @Bean
    Refusals refusals(@Qualifier("processors") DataSource connections, Clock clock) {
        return new Refusals(connections, clock);
    }

    @Bean
    Reactions reactions(
            ObjectProvider<Reaction> reactions,
            ServiceSettings service,
            Commands commands,
            LogReader reader,
            @Qualifier("processors") DataSource connections,
            Refusals refusals,
            Clock clock,
            ObjectProvider<Spans> spans) {
        List<Reaction> all = reactions.orderedStream().toList();
        return new Reactions(
                all, service, commands, reader, connections, refusals, clock, spans.getIfAvailable(() -> Spans.OFF));
    }
}

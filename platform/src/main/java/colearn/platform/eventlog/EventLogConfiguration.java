package colearn.platform.eventlog;

import colearn.platform.commands.Aggregate;
import colearn.platform.database.ServiceSettings;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The log of this service, for writing and for reading. */
@Configuration(proxyBeanMethods = false)
public class EventLogConfiguration {

    @Bean
    EventTypes eventTypes(ServiceSettings service, List<Aggregate<?, ?, ?>> aggregates, List<ReceivedTypes> received) {
        return new EventTypes(service.name(), aggregates, received);
    }

    @Bean
    LogIdentity logIdentity(@Qualifier("commands") DataSource connections, ServiceSettings service) {
        var identity = JdbcClient.create(connections)
                .sql("select service, epoch from log.identity")
                .query((row, n) -> new LogIdentity(row.getString("service"), row.getInt("epoch")))
                .single();
        if (!identity.service().equals(service.name())) {
            throw new IllegalStateException("this database holds the log of the %s service, not of %s"
                    .formatted(identity.service(), service.name()));
        }
        return identity;
    }

    @Bean
    LogEpochs logEpochs(@Qualifier("processors") DataSource connections, LogIdentity identity, Clock clock) {
        return new LogEpochs(connections, identity, clock);
    }

    @Bean
    CorrectedRows correctedRows(EventTypes types, JsonMapper json, ServiceSettings service) {
        return new CorrectedRows(new HappeningRows(types, json), service.name());
    }

    @Bean
    Tail tail(@Qualifier("processors") DataSource connections, CorrectedRows rows, LogEpochs epochs) {
        return new Tail(connections, rows, epochs::refresh);
    }

    @Bean
    StreamReader streamReader(@Qualifier("commands") DataSource connections, CorrectedRows rows) {
        return new StreamReader(connections, rows);
    }

    @Bean
    Appender appender(
            @Qualifier("commands") DataSource connections,
            JsonMapper json,
            Tail tail,
            ObjectProvider<MeterRegistry> meters) {
        var registry = meters.getIfAvailable(CompositeMeterRegistry::new);
        return new TimedAppender(new LogWriter(connections, json, tail::committed), registry);
    }

    @Bean
    ReceivedFacts receivedFacts(JsonMapper json, Clock clock, Tail tail) {
        return new ReceivedFactsWriter(json, clock, tail::committed);
    }

    @Bean
    OperatorDecisions operatorDecisions(LogIdentity identity, JsonMapper json, Clock clock) {
        return new OperatorDecisions(identity, json, clock);
    }

    @Bean
    Claims claims(@Qualifier("commands") DataSource connections) {
        return new Claims(connections);
    }

    @Bean
    Outcomes outcomes(@Qualifier("commands") DataSource connections, LogIdentity identity) {
        return new Outcomes(connections, identity);
    }
}

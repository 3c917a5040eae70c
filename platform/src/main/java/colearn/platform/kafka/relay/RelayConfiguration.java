package colearn.platform.kafka.relay;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.eventlog.LogEpochs;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.faults.Between;
import colearn.platform.kafka.KafkaClients;
import colearn.platform.kafka.KafkaSettings;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.Sessions;
import colearn.platform.kafka.TopicDirectory;
import colearn.platform.kafka.Worker;
import colearn.platform.kafka.wire.EventWriter;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.published.Publication;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.trace.Spans;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The relay of this service. */
@Configuration(proxyBeanMethods = false)
public class RelayConfiguration {

    @Bean
    Republications republications(@Qualifier("processors") DataSource processors, Clock clock) {
        return new Republications(processors, clock);
    }

    @Bean
    Relay relay(
            LogReader log,
            LogIdentity identity,
            LogEpochs epochs,
            Republications republications,
            KafkaSettings settings,
            KafkaClients clients,
            TopicDirectory directory,
            DatabaseSettings database,
            ObjectProvider<Publication> publications,
            SealedTexts secrets,
            JsonMapper json,
            Clock clock,
            ObjectProvider<Spans> spans) {
        var topics = new ServiceTopics(settings.topicPrefix(), identity.service());
        var writer = new EventWriter(topics.events(), json, secrets);
        var progress = new RelayProgress();
        var parts = new RelayTerm.Parts(
                log,
                identity,
                epochs,
                republications,
                topics,
                directory,
                clients,
                Sessions.of(database),
                new Translation(publications.orderedStream().toList(), identity, writer),
                new Marks(json),
                progress,
                spans.getIfAvailable(() -> Spans.OFF));
        return new Relay(new Worker("relay", new RelayTerm(parts, Pace.RELAY, Between.NOTHING), clock), progress);
    }
}

package colearn.platform.kafka.ingest;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.OperatorDecisions;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.eventlog.ReceivedTypes;
import colearn.platform.faults.Between;
import colearn.platform.http.HeardPositions;
import colearn.platform.kafka.KafkaClients;
import colearn.platform.kafka.KafkaSettings;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.Sessions;
import colearn.platform.kafka.TopicDirectory;
import colearn.platform.kafka.Worker;
import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.trace.Spans;
import java.time.Clock;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** An ingest for each service that this one hears from, and what is known of what came. */
@Configuration(proxyBeanMethods = false)
public class IngestConfiguration {

    @Bean
    Heard heard(@Qualifier("processors") DataSource processors) {
        return new Heard(processors);
    }

    @Bean
    HeardUntil heardUntil(@Qualifier("processors") DataSource processors, Clock clock) {
        return new HeardUntil(processors, clock);
    }

    @Bean
    HeardPositions heardPositions(Heard heard, Ingests ingests) {
        return new HeardTokens(heard, ingests.sources());
    }

    @Bean
    Quarantine quarantine(
            KafkaSettings settings,
            @Qualifier("processors") DataSource processors,
            ReceivedFacts facts,
            SealedTexts secrets,
            JsonMapper json,
            OperatorDecisions decisions,
            Clock clock) {
        return new Quarantine(settings.topicPrefix(), processors, facts, secrets, json, decisions, clock);
    }

    @Bean
    LostFacts lostFacts(@Qualifier("processors") DataSource processors, Clock clock) {
        return new LostFacts(processors, clock);
    }

    @Bean
    Ingests ingests(
            LogIdentity identity,
            KafkaSettings settings,
            KafkaClients clients,
            TopicDirectory directory,
            DatabaseSettings database,
            ObjectProvider<ReceivedTypes> received,
            @Qualifier("processors") DataSource processors,
            ReceivedFacts facts,
            SealedTexts secrets,
            JsonMapper json,
            Heard heard,
            HeardUntil heardUntil,
            LostFacts lost,
            Clock clock,
            ObjectProvider<Spans> spans) {
        var expiry = new Worker("quarantine expiry", new QuarantineExpiry(processors, secrets, clock), clock);
        var sources = Stream.concat(
                settings.sources().stream(), received.orderedStream().map(ReceivedTypes::source));
        var ingests = sources.filter(source -> !source.equals(identity.service()))
                .distinct()
                .sorted()
                .map(source -> {
                    var progress = new IngestProgress();
                    var reception = new Reception.Parts(
                            processors,
                            facts,
                            new FactStore(facts, secrets, Between.NOTHING),
                            new SealedRecord(secrets, json),
                            new EventReader(source, json),
                            new Marks(json),
                            heard,
                            heardUntil,
                            lost,
                            progress,
                            clock,
                            settings.quarantineExpiry(),
                            Between.NOTHING);
                    var topics = new ServiceTopics(settings.topicPrefix(), source);
                    var parts = new IngestTerm.Parts(
                            topics,
                            directory,
                            clients,
                            Sessions.of(database),
                            reception,
                            spans.getIfAvailable(() -> Spans.OFF));
                    var term = new IngestTerm(parts, Pace.INGEST, Between.NOTHING);
                    return new Ingests.OfSource(source, new Worker("ingest of " + source, term, clock), progress);
                })
                .toList();
        return new Ingests(ingests, expiry);
    }
}

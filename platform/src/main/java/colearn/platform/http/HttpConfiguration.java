package colearn.platform.http;

import colearn.platform.commands.Corrections;
import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.Bodies;
import colearn.platform.eventlog.EventTypes;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.problem.RejectionProblems;
import colearn.platform.reactions.Reactions;
import colearn.platform.secrets.KeyedHashes;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.trace.Spans;
import colearn.platform.views.Views;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP conventions: filters around every request, arguments of endpoints, answers and queries. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AdmissionSettings.class, StopSettings.class})
@Import(ParameterForms.class)
public class HttpConfiguration {

    @Bean
    Correlation correlation() {
        return new Correlation();
    }

    @Bean
    TracedRequests tracedRequests(ObjectProvider<Spans> spans) {
        return new TracedRequests(spans.getIfAvailable(() -> Spans.OFF));
    }

    @Bean
    Drain drain(StopSettings settings) {
        return new Drain(settings);
    }

    @Bean
    LastAnswers lastAnswers(Drain drain) {
        return new LastAnswers(drain);
    }

    @Bean
    RequestLimits requestLimits(AdmissionSettings admission) {
        return new RequestLimits(new IncomingBodies(admission));
    }

    @Bean
    Conventions conventions(KeyedHashes hashes, AdmissionSettings admission, SealedTexts texts) {
        return new Conventions(
                new Arguments(new Fingerprints(hashes.forPurpose("request-fingerprint"))),
                new Admission(admission),
                texts);
    }

    @Bean
    Answers answers(RejectionProblems rejections) {
        return new Answers(rejections);
    }

    @Bean
    Histories histories(
            StreamReader streams,
            LogReader reader,
            LogIdentity log,
            SealedTexts texts,
            EventTypes types,
            JsonMapper json) {
        return new Histories(streams, reader, log, texts, new Facts(new Bodies(types, json), log.service()));
    }

    @Bean
    CorrectionOrders correctionOrders(Corrections corrections, SealedTexts texts) {
        return new CorrectionOrders(corrections, texts);
    }

    @Bean
    Queries queriesOfViews(
            @Qualifier("queries") DataSource connections,
            LogIdentity log,
            Views views,
            Reactions reactions,
            ObjectProvider<HeardPositions> heard) {
        var sight = new Sight(
                log,
                JdbcClient.create(connections),
                heard.getIfAvailable(() -> HttpConfiguration::deaf),
                reactions::await,
                views::await);
        return new WaitingQueries(connections, log, sight);
    }

    /** A service that listens to nobody, and so shows nothing of what others did. */
    private static boolean deaf(LogPosition other, Duration atMost) {
        return true;
    }
}

package colearn.platform.http;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.problem.RejectionProblems;
import colearn.platform.reactions.Reactions;
import colearn.platform.secrets.KeyedHashes;
import colearn.platform.views.Views;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The HTTP conventions: filters around every request, arguments of endpoints, answers and queries. */
@Configuration(proxyBeanMethods = false)
@Import(ParameterForms.class)
public class HttpConfiguration {

    @Bean
    Correlation correlation() {
        return new Correlation();
    }

    @Bean
    RequestLimits requestLimits() {
        return new RequestLimits();
    }

    @Bean
    Conventions conventions(KeyedHashes hashes) {
        return new Conventions(new Arguments(new Fingerprints(hashes.forPurpose("request-fingerprint"))));
    }

    @Bean
    Answers answers(RejectionProblems rejections) {
        return new Answers(rejections);
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

    /** A service that listens to nobody. */
    private static boolean deaf(LogPosition other, Duration atMost) {
        throw new IllegalArgumentException("this service does not listen to '%s'.".formatted(other.service()));
    }
}

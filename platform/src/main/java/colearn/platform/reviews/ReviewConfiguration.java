package colearn.platform.reviews;

import colearn.platform.commands.Aggregate;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Flags for review, in every service. */
@Configuration(proxyBeanMethods = false)
public class ReviewConfiguration {

    @Bean
    static Aggregate<ReviewCommand, ReviewDecider.Looked, ReviewEvent> conclusionsOfReviews() {
        return ReviewDecider.REVIEW;
    }

    @Bean
    Reviews reviews(
            LogReader reader, LogIdentity log, JsonMapper json, @Qualifier("processors") DataSource connections) {
        return new Reviews(new ReviewFold(reader, log, json, connections), reader, connections);
    }
}

package colearn.partner.configuration;

import colearn.partner.received.LearningFact;
import colearn.partner.received.SessionFact;
import colearn.platform.eventlog.ReceivedTypes;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts of the other services that this one reads. */
@Configuration(proxyBeanMethods = false)
public class ReceivedConfiguration {

    @Bean
    public static ReceivedTypes fromInsight() {
        return new ReceivedTypes(
                "insight",
                Map.of(
                        "learning.recorded", LearningFact.Recorded.class,
                        "learning.amended", LearningFact.Amended.class,
                        "learning.confirmed", LearningFact.Confirmed.class,
                        "learning.disputed", LearningFact.Disputed.class,
                        "learning.retracted", LearningFact.Retracted.class));
    }

    @Bean
    public static ReceivedTypes fromSession() {
        return new ReceivedTypes("session", Map.of("session.held", SessionFact.Held.class));
    }
}

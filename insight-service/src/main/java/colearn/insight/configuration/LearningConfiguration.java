package colearn.insight.configuration;

import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.domain.learning.LearningDecider;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.published.InsightServicePublication;
import colearn.insight.reactions.WhenReflectionRecordedThenLearningIsRecorded;
import colearn.platform.commands.Aggregate;
import colearn.platform.published.Publication;
import colearn.platform.reactions.Reaction;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The learnings: decided, made from reflections, told to the others. */
@Configuration(proxyBeanMethods = false)
public class LearningConfiguration {

    @Bean
    public static Aggregate<LearningCommand, Learning, LearningEvent> learnings() {
        return new Aggregate<>("learning", LearningCommand.class, LearningEvent.class, new LearningDecider());
    }

    @Bean
    Reaction whenReflectionRecorded(Aggregate<LearningCommand, Learning, LearningEvent> learnings) {
        return new WhenReflectionRecordedThenLearningIsRecorded(learnings);
    }

    @Bean
    Publication learningPublication() {
        return new InsightServicePublication();
    }
}

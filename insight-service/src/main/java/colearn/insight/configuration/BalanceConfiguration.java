package colearn.insight.configuration;

import colearn.insight.domain.balance.Balance;
import colearn.insight.domain.balance.BalanceCommand;
import colearn.insight.domain.balance.BalanceDecider;
import colearn.insight.domain.balance.BalanceEvent;
import colearn.insight.domain.learning.Learning;
import colearn.insight.domain.learning.LearningCommand;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.reactions.BalanceReviews;
import colearn.insight.reactions.WhenLearningOrSessionThenBalanceIsReviewed;
import colearn.insight.reactions.WhenNinetyDaysAreOverThenBalanceIsReviewed;
import colearn.insight.views.balance.BalanceRows;
import colearn.insight.views.balance.BalanceView;
import colearn.platform.commands.Aggregate;
import colearn.platform.reactions.Reaction;
import colearn.platform.timers.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** The balance of relationships: decided, reviewed by events and by days, shown. */
@Configuration(proxyBeanMethods = false)
public class BalanceConfiguration {

    @Bean
    public static Aggregate<BalanceCommand, Balance, BalanceEvent> balances() {
        return new Aggregate<>("balance", BalanceCommand.class, BalanceEvent.class, new BalanceDecider());
    }

    @Bean
    BalanceReviews balanceReviews(
            Aggregate<BalanceCommand, Balance, BalanceEvent> balances,
            Aggregate<LearningCommand, Learning, LearningEvent> learnings) {
        return new BalanceReviews(balances, learnings);
    }

    @Bean
    Reaction whenBalanceMayHaveChanged(BalanceReviews reviews) {
        return new WhenLearningOrSessionThenBalanceIsReviewed(reviews);
    }

    @Bean
    Timer balanceReview(BalanceReviews reviews) {
        return new WhenNinetyDaysAreOverThenBalanceIsReviewed(reviews);
    }

    @Bean
    BalanceView balanceView() {
        return new BalanceView();
    }

    @Bean
    BalanceRows balanceRows(JsonMapper json) {
        return new BalanceRows(json);
    }
}

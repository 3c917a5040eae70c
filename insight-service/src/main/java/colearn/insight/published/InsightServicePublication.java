package colearn.insight.published;

import colearn.insight.domain.balance.BalanceEvent;
import colearn.platform.eventlog.Happening;
import colearn.platform.published.Publication;
import java.util.Optional;

/** The public events of insight-service. */
public final class InsightServicePublication implements Publication {
    private final LearningPublication learnings = new LearningPublication();

    @Override
    public Optional<PublicEvent> of(Happening own) {
        return own.body() instanceof BalanceEvent it ? BalancePublication.of(it, own) : learnings.of(own);
    }
}

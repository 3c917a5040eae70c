package colearn.session.api;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Outcome;
import colearn.platform.http.CorrectionOrders;
import colearn.platform.http.CorrectionOrders.Wanted;
import org.springframework.stereotype.Component;

/**
 * Sends corrections of sessions and struggles: whoever recorded something mends it, also after leaving the side, and the program mends what anybody
 * recorded. Of what somebody wrote in their own words the aggregates say that it is theirs alone.
 */
@Component
final class CorrectionsOfOurs {
    private final CorrectionOrders orders;

    CorrectionsOfOurs(CorrectionOrders orders) {
        this.orders = orders;
    }

    Outcome send(Aggregate<?, ?, ?> aggregate, Wanted wanted) {
        return Policy.mayCorrectOthers(wanted.caller())
                ? orders.ofAnybodys(aggregate, wanted)
                : orders.ofTheirOwn(aggregate, wanted);
    }
}

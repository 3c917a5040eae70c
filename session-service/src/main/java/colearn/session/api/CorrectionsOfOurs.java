package colearn.session.api;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.CorrectionOrders;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import java.util.UUID;
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

    Outcome send(
            Aggregate<?, ?, ?> aggregate,
            UUID id,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key,
            UUID event,
            Change change,
            Words why) {
        return Policy.mayCorrectOthers(caller)
                ? orders.ofAnybodys(aggregate, id, seen, caller, key, event, change, why)
                : orders.ofTheirOwn(aggregate, id, seen, caller, key, event, change, why);
    }
}

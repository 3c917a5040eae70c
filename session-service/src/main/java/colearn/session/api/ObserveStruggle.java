package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.struggle.Observation;
import colearn.session.domain.struggle.StruggleCommand;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Records a difficulty of the work that somebody went to see. */
@RestController
final class ObserveStruggle {
    private final StruggleOrders orders;
    private final Answers answers;

    ObserveStruggle(StruggleOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * What was seen, where the work is done.
     *
     * @param observedBy the person who went and saw
     * @param at when they saw it
     */
    record Seen(
            UUID relationshipId,
            String place,
            String workStep,
            String statement,
            String whoseWork,
            UUID observedBy,
            Instant at) {
        Seen {
            new Observation(place, workStep, statement, whoseWork, observedBy, at);
        }

        Observation observation() {
            return new Observation(place, workStep, statement, whoseWork, observedBy, at);
        }
    }

    @PostMapping("/struggles")
    ResponseEntity<Receipt> observe(@RequestBody Seen body, Caller caller, RequestKey key) {
        Policy.mayObserve(caller, body.observedBy());
        var outcome = orders.begin(
                body.relationshipId(),
                caller,
                key,
                it -> new StruggleCommand.Observe(it.standing(), it.membership(body.observedBy()), body.observation()));
        return answers.created(outcome, "/struggles/{id}");
    }
}

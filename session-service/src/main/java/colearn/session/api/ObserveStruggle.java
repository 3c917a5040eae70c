package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.struggle.Observation;
import colearn.session.domain.struggle.StruggleCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Records a difficulty of the work that somebody went to see. */
@RestController
final class ObserveStruggle {
    /** What is wrong with the rest of an observation shows before anything is sealed. */
    private static final SealedText UNSEALED = SealedText.inTheClear("");

    private final StruggleOrders orders;
    private final SealedTexts texts;
    private final Answers answers;

    ObserveStruggle(StruggleOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * What was seen, where the work is done.
     *
     * @param statement what is difficult, 1 to 2,000 characters; kept sealed
     * @param observedBy the person who went and saw
     * @param at when they saw it
     */
    record Seen(
            UUID relationshipId,
            String place,
            String workStep,
            Words statement,
            String whoseWork,
            UUID observedBy,
            Instant at) {
        Seen {
            statement.areAtMost(2_000, "statement");
            new Observation(place, workStep, UNSEALED, whoseWork, observedBy, at);
        }

        Observation observation(SealedText sealed) {
            return new Observation(place, workStep, sealed, whoseWork, observedBy, at);
        }
    }

    @Operation(summary = "Records a difficulty of the work that somebody went to see")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/struggles")
    ResponseEntity<Receipt> observe(@RequestBody Seen body, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        Policy.mayObserve(caller, body.observedBy());
        var observation = body.observation(texts.seal(body.statement().value()));
        var outcome = orders.begin(
                body.relationshipId(),
                caller,
                key,
                it -> new StruggleCommand.Observe(it.standing(), it.membership(body.observedBy()), observation));
        return answers.created(outcome, "/struggles/{id}");
    }
}

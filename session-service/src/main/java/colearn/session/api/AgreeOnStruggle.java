package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.Side;
import colearn.session.domain.struggle.StruggleCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A side agrees that this is a struggle. */
@RestController
final class AgreeOnStruggle {
    private final StruggleOrders orders;
    private final Answers answers;

    AgreeOnStruggle(StruggleOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * Who agrees.
     *
     * @param side the sender's own
     */
    record Agreed(Side side) {}

    @Operation(summary = "A side agrees that this is a struggle")
    @PostMapping("/struggles/{id}/agreements")
    ResponseEntity<Receipt> agree(@PathVariable UUID id, @RequestBody Agreed body, Caller caller, RequestKey key) {
        var outcome = orders.say(id, caller, key, by -> new StruggleCommand.Agree(body.side(), by));
        return answers.changed(outcome, "/struggles/{id}");
    }
}

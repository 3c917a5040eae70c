package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.struggle.StruggleCommand;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says why a struggle is not pursued for now. */
@RestController
final class DeferStruggle {
    private final StruggleOrders orders;
    private final Answers answers;

    DeferStruggle(StruggleOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * What became of it.
     *
     * @param why 1 to 2,000 characters, for both sides
     */
    record Deferred(String why) {
        private static final int LONGEST = 2_000;

        Deferred {
            why = why.strip();
            if (why.isEmpty() || why.length() > LONGEST) {
                throw new IllegalArgumentException("why has 1 to 2,000 characters");
            }
        }
    }

    @PostMapping("/struggles/{id}/deferral")
    ResponseEntity<Receipt> defer(@PathVariable UUID id, @RequestBody Deferred body, Caller caller, RequestKey key) {
        var outcome = orders.say(id, caller, key, by -> new StruggleCommand.Defer(body.why(), by));
        return answers.changed(outcome, "/struggles/{id}");
    }
}

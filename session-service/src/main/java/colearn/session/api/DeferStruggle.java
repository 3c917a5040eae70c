package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.struggle.StruggleCommand;
import io.swagger.v3.oas.annotations.Operation;
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
    private final SealedTexts texts;
    private final Answers answers;

    DeferStruggle(StruggleOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * What became of it.
     *
     * @param why 1 to 2,000 characters, for both sides
     */
    record Deferred(Words why) {
        Deferred {
            why.areAtMost(2_000, "why");
        }
    }

    @Operation(summary = "Says why a struggle is not pursued for now")
    @PostMapping("/struggles/{id}/deferral")
    ResponseEntity<Receipt> defer(@PathVariable UUID id, @RequestBody Deferred body, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        var why = texts.seal(body.why().value());
        var outcome = orders.say(id, caller, key, by -> new StruggleCommand.Defer(why, by));
        return answers.changed(outcome, "/struggles/{id}");
    }
}

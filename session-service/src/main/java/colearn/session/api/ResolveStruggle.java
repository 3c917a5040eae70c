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

/** Says how a struggle was resolved. */
@RestController
final class ResolveStruggle {
    private final StruggleOrders orders;
    private final SealedTexts texts;
    private final Answers answers;

    ResolveStruggle(StruggleOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * What became of it.
     *
     * @param how 1 to 2,000 characters, for both sides
     */
    record Resolved(Words how) {
        Resolved {
            how.areAtMost(2_000, "how");
        }
    }

    @Operation(summary = "Says how a struggle was resolved")
    @PostMapping("/struggles/{id}/resolution")
    ResponseEntity<Receipt> resolve(@PathVariable UUID id, @RequestBody Resolved body, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        var how = texts.seal(body.how().value());
        var outcome = orders.say(id, caller, key, by -> new StruggleCommand.Resolve(how, by));
        return answers.changed(outcome, "/struggles/{id}");
    }
}

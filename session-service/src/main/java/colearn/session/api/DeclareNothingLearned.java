package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A side says that there was nothing to learn, and why. */
@RestController
final class DeclareNothingLearned {
    private final SessionOrders orders;
    private final SealedTexts texts;
    private final Answers answers;

    DeclareNothingLearned(SessionOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * A side that learned nothing.
     *
     * @param side the sender's own
     */
    record Nothing(Side side, Words why) {}

    @Operation(summary = "A side says that there was nothing to learn, and why")
    @PostMapping("/sessions/{id}/nothing-learned")
    ResponseEntity<Receipt> declare(@PathVariable UUID id, @RequestBody Nothing body, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        var why = texts.seal(body.why().value());
        var outcome = orders.send(
                id, caller, key, it -> new SessionCommand.DeclareNothingLearned(it.member(), body.side(), why));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

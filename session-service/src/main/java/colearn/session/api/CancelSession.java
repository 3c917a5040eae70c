package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says that a session will not take place. */
@RestController
final class CancelSession {
    private final SessionOrders orders;
    private final SealedTexts texts;
    private final Answers answers;

    CancelSession(SessionOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * Why not.
     *
     * @param reason for everybody who expected it
     */
    record Cancelled(Words reason) {}

    @Operation(summary = "Says that a session will not take place")
    @PostMapping("/sessions/{id}/cancellation")
    ResponseEntity<Receipt> cancel(@PathVariable UUID id, @RequestBody Cancelled body, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        var reason = texts.seal(body.reason().value());
        var outcome = orders.send(id, caller, key, it -> new SessionCommand.Cancel(it.actor(), reason));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

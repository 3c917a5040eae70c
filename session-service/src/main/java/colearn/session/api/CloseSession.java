package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Nothing;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ends a session once both sides have spoken, or after their time to do so. */
@RestController
final class CloseSession {
    private final SessionOrders orders;
    private final Answers answers;

    CloseSession(SessionOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Operation(summary = "Ends a session once both sides have spoken, or after their time to do so")
    @PostMapping("/sessions/{id}/closing")
    ResponseEntity<Receipt> close(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(id, caller, key, it -> new SessionCommand.Close(it.actor()));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says that a session took place. */
@RestController
final class HoldSession {
    private final SessionOrders orders;
    private final Answers answers;

    HoldSession(SessionOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * When it took place.
     *
     * @param heldAt absent for the time that was agreed
     */
    record Took(@Nullable Instant heldAt) {}

    @Operation(summary = "Says that a session took place")
    @PostMapping("/sessions/{id}/holding")
    ResponseEntity<Receipt> hold(
            @PathVariable UUID id, @RequestBody(required = false) @Nullable Took body, Caller caller, RequestKey key) {
        var heldAt = body == null ? null : body.heldAt();
        var outcome = orders.send(id, caller, key, it -> new SessionCommand.Hold(it.actor(), heldAt));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

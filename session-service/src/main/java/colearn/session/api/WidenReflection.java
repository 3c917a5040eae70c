package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets more people read a reflection; only its author does. */
@RestController
final class WidenReflection {
    private final SessionOrders orders;
    private final Answers answers;

    WidenReflection(SessionOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * Who may read it from now on.
     *
     * @param visibility not narrower than it is
     */
    record Widened(Visibility visibility) {}

    @Operation(summary = "Lets more people read a reflection; only its author does")
    @PostMapping("/sessions/{id}/reflections/{reflectionId}/widening")
    ResponseEntity<Receipt> widen(
            @PathVariable UUID id,
            @PathVariable UUID reflectionId,
            @RequestBody Widened body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(
                id,
                caller,
                key,
                it -> new SessionCommand.WidenReflection(it.membership(), reflectionId, body.visibility()));
        return answers.changed(outcome, "/sessions/{id}/reflections/" + reflectionId);
    }
}

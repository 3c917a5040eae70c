package colearn.partner.api;

import colearn.partner.domain.coach.CoachCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Nothing;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Assigns nothing more to a coach for a while. */
@RestController
final class MakeCoachUnavailable {
    private final CoachOrders orders;
    private final Answers answers;

    MakeCoachUnavailable(CoachOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Operation(summary = "Assigns nothing more to a coach for a while; what was assigned stays")
    @PostMapping("/coaches/{id}/unavailability")
    ResponseEntity<Receipt> makeCoachUnavailable(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(id, caller, key, reads -> new CoachCommand.BecomeUnavailable());
        return answers.changed(outcome, "/coaches/{id}");
    }
}

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

/** Lets a coach who was unavailable take relationships again. */
@RestController
final class ReturnCoach {
    private final CoachOrders orders;
    private final Answers answers;

    ReturnCoach(CoachOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Operation(summary = "Lets a coach who was unavailable take relationships again")
    @PostMapping("/coaches/{id}/return")
    ResponseEntity<Receipt> returnCoach(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(id, caller, key, reads -> new CoachCommand.Return());
        return answers.changed(outcome, "/coaches/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.coach.CoachCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a coach room for more or fewer relationships; replaces the capacity that the sender saw. */
@RestController
final class ChangeCapacity {
    private final CoachOrders orders;
    private final Answers answers;

    ChangeCapacity(CoachOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /** @param capacity 1 to 100; may be less than what is assigned: nobody loses their coach by it */
    record NewCapacity(int capacity) {
        NewCapacity {
            new CoachCommand.ChangeCapacity(capacity);
        }
    }

    @Operation(
            summary =
                    "Gives a coach room for more or fewer relationships in the place of the capacity that its sender saw")
    @PostMapping("/coaches/{id}/capacity")
    ResponseEntity<Receipt> changeCapacity(
            @PathVariable UUID id, @RequestBody NewCapacity body, ExpectedVersion seen, Caller caller, RequestKey key) {
        var outcome = orders.replace(id, seen, caller, key, new CoachCommand.ChangeCapacity(body.capacity()));
        return answers.changed(outcome, "/coaches/{id}");
    }
}

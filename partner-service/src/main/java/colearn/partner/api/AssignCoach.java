package colearn.partner.api;

import colearn.partner.domain.coach.CoachCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a place of a coach to a relationship; where there is none, the answer says who has room instead. */
@RestController
final class AssignCoach {
    private final CoachOrders orders;
    private final Answers answers;
    private final Registered registered;
    private final FreeCoaches free;

    AssignCoach(CoachOrders orders, Answers answers, Registered registered, FreeCoaches free) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
        this.free = free;
    }

    record CoachAssignment(UUID relationshipId) {}

    @Operation(summary = "Gives a place of a coach to a relationship; where none is free, says who has room instead")
    @PostMapping("/coaches/{id}/assignments")
    ResponseEntity<Receipt> assignCoach(
            @PathVariable UUID id, @RequestBody CoachAssignment body, Caller caller, RequestKey key) {
        var relationship = body.relationshipId();
        var outcome = orders.send(
                id,
                caller,
                key,
                reads -> new CoachCommand.Assign(relationship, registered.standing(reads, relationship)));
        return answers.changed(free.suggestedIn(outcome, id, caller), "/coaches/{id}");
    }
}

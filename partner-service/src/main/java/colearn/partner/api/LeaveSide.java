package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.Institute;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets a person speak for a side no longer. */
@RestController
final class LeaveSide {
    private final RelationshipOrders orders;
    private final Answers answers;
    private final Institute institute;

    LeaveSide(RelationshipOrders orders, Answers answers, Institute institute) {
        this.orders = orders;
        this.answers = answers;
        this.institute = institute;
    }

    /** @param from the first day without them, in the institute's zone */
    record Leaving(LocalDate from) {
        Leaving {
            Day.of("from", from);
        }
    }

    @Operation(summary = "Lets a person speak for a side no longer")
    @PostMapping("/relationships/{id}/members/{personId}/leaving")
    ResponseEntity<Receipt> leaveSide(
            @PathVariable UUID id,
            @PathVariable UUID personId,
            @RequestBody Leaving body,
            Caller caller,
            RequestKey key) {
        var command = new RelationshipCommand.LeaveSide(personId, body.from(), institute.zone());
        var outcome = orders.send(id, caller, key, reads -> command);
        return answers.changed(outcome, "/relationships/{id}");
    }
}

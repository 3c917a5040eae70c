package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.Institute;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.Side;
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

/** Lets a person speak for a side from a day on. */
@RestController
final class JoinSide {
    private final RelationshipOrders orders;
    private final Answers answers;
    private final Registered registered;
    private final Institute institute;

    JoinSide(RelationshipOrders orders, Answers answers, Registered registered, Institute institute) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
        this.institute = institute;
    }

    /** @param from the first day, in the institute's zone */
    record Joining(Side side, UUID personId, LocalDate from) {
        Joining {
            Day.of("from", from);
        }
    }

    @Operation(summary = "Lets a person speak for a side from a day on")
    @PostMapping("/relationships/{id}/members")
    ResponseEntity<Receipt> joinSide(@PathVariable UUID id, @RequestBody Joining body, Caller caller, RequestKey key) {
        var outcome = orders.send(
                id,
                caller,
                key,
                reads -> new RelationshipCommand.JoinSide(
                        body.side(),
                        body.personId(),
                        registered.person(reads, body.personId()).isPresent(),
                        body.from(),
                        institute.zone()));
        return answers.changed(outcome, "/relationships/{id}");
    }
}

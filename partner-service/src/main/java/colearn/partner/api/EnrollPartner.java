package colearn.partner.api;

import colearn.partner.domain.cohort.CohortCommand;
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

/** Gives a partner a seat in a cohort, or a place on its waiting list. */
@RestController
final class EnrollPartner {
    private final CohortOrders orders;
    private final Answers answers;
    private final Registered registered;

    EnrollPartner(CohortOrders orders, Answers answers, Registered registered) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
    }

    record Enrolment(UUID partnerId) {}

    @Operation(summary = "Gives a partner a seat in a cohort; where none is free, a place on the waiting list")
    @PostMapping("/cohorts/{id}/enrolments")
    ResponseEntity<Receipt> enrollPartner(
            @PathVariable UUID id, @RequestBody Enrolment body, Caller caller, RequestKey key) {
        var partner = body.partnerId();
        var outcome = orders.send(
                id, caller, key, reads -> new CohortCommand.Enroll(partner, registered.partner(reads, partner)));
        return answers.changed(outcome, "/cohorts/{id}");
    }
}

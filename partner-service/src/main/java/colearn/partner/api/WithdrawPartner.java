package colearn.partner.api;

import colearn.partner.domain.cohort.CohortCommand;
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

/** Gives a partner's seat in a cohort to the first who waits. */
@RestController
final class WithdrawPartner {
    private final CohortOrders orders;
    private final Answers answers;

    WithdrawPartner(CohortOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Operation(summary = "Takes a partner off a cohort or its waiting list; the first who waits moves up")
    @PostMapping("/cohorts/{id}/enrolments/{partnerId}/withdrawal")
    ResponseEntity<Receipt> withdrawPartner(
            @PathVariable UUID id,
            @PathVariable UUID partnerId,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(
                id,
                caller,
                key,
                reads -> new CohortCommand.Withdraw(partnerId, orders.activeAmongThoseWhoWait(reads, id)));
        return answers.changed(outcome, "/cohorts/{id}");
    }
}

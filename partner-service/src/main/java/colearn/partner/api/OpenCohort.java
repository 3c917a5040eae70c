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

/** Lets partners enrol in a cohort. */
@RestController
final class OpenCohort {
    private final CohortOrders orders;
    private final Answers answers;

    OpenCohort(CohortOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Operation(summary = "Lets partners enrol in a cohort")
    @PostMapping("/cohorts/{id}/opening")
    ResponseEntity<Receipt> openCohort(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(id, caller, key, reads -> new CohortCommand.Open());
        return answers.changed(outcome, "/cohorts/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.cohort.CohortCommand;
import colearn.partner.domain.cohort.CohortCommand.Plan;
import colearn.partner.domain.cohort.ProgramName;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.platform.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Plans a cohort. */
@RestController
final class DraftCohort {
    private final CohortOrders orders;
    private final Answers answers;

    DraftCohort(CohortOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * A cohort.
     *
     * @param program one line of 1 to 200 characters
     * @param from the first day
     * @param to the last day
     * @param seats 1 to 500 partners
     */
    record NewCohort(ProgramName program, LocalDate from, LocalDate to, int seats) {
        NewCohort {
            new Plan(program, from, to, seats);
        }
    }

    @Operation(summary = "Plans a cohort; partners enrol once it is opened")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/cohorts")
    ResponseEntity<Receipt> draftCohort(@RequestBody NewCohort body, Caller caller, RequestKey key) {
        var plan = new Plan(body.program(), body.from(), body.to(), body.seats());
        var outcome = orders.send(Ids.next(), caller, key, reads -> new CohortCommand.Draft(plan));
        return answers.created(outcome, "/cohorts/{id}");
    }
}

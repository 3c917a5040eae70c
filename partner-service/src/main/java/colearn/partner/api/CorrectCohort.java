package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.cohort.Cohort;
import colearn.partner.domain.cohort.CohortCommand;
import colearn.partner.domain.cohort.CohortEvent;
import colearn.partner.domain.cohort.ProgramName;
import colearn.partner.domain.cohort.Seats;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Correcting;
import colearn.platform.http.CorrectionOrders;
import colearn.platform.http.CorrectionOrders.Wanted;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends what was recorded wrongly of a cohort. */
@RestController
final class CorrectCohort {
    private final CorrectionOrders orders;
    private final Aggregate<CohortCommand, Cohort, CohortEvent> cohorts;
    private final Answers answers;

    CorrectCohort(CorrectionOrders orders, Aggregate<CohortCommand, Cohort, CohortEvent> cohorts, Answers answers) {
        this.orders = orders;
        this.cohorts = cohorts;
        this.answers = answers;
    }

    /**
     * How an event of the cohort's history is to be read from now on: amended, or not at all.
     *
     * @param event its id in the history; that of the last correction, with {@code retract}, to take that back
     * @param amend the fields that were wrong
     * @param retract true where it should not have been recorded
     * @param why 1 to 10,000 characters; kept sealed
     */
    record CohortCorrection(
            UUID event,
            @Nullable CohortAmendment amend,
            @Nullable Boolean retract,
            Words why) {
        CohortCorrection {
            Correcting.oneOf(amend != null, retract, null);
        }
    }

    /**
     * The fields of an event as they should have been; those that are left out stay as they are. Which of them an event has depends on its type.
     *
     * @param program of what was planned
     * @param from its first day
     * @param to its last day
     * @param seats for how many partners
     */
    record CohortAmendment(
            @Nullable ProgramName program,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Integer seats) {
        CohortAmendment {
            from = from == null ? null : Day.of("from", from);
            to = to == null ? null : Day.of("to", to);
            seats = seats == null ? null : Seats.of(seats);
        }

        Map<String, Object> fields() {
            var fields = new HashMap<String, Object>();
            Correcting.put(fields, "program", program, ProgramName::value);
            Correcting.put(fields, "from", from, day -> day);
            Correcting.put(fields, "to", to, day -> day);
            Correcting.put(fields, "seats", seats, places -> places);
            return fields;
        }
    }

    @Operation(summary = "Mends what was recorded wrongly of a cohort: amends or retracts an event of its history")
    @PostMapping("/cohorts/{id}/corrections")
    ResponseEntity<Receipt> correctCohort(
            @PathVariable UUID id,
            @RequestBody CohortCorrection body,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var amended = body.amend();
        var change = Correcting.change(amended == null ? Map.of() : amended.fields(), body.retract(), null);
        var outcome = orders.ofAnybodys(cohorts, new Wanted(id, body.event(), change, body.why(), seen, caller, key));
        return answers.changed(outcome, "/cohorts/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.cohort.Cohort;
import colearn.partner.domain.cohort.CohortCommand;
import colearn.partner.domain.cohort.CohortEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.http.Histories;
import colearn.platform.http.HistoryEntry;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded of a cohort, and what was corrected of that. */
@RestController
final class CohortHistory {
    private final Histories histories;
    private final Aggregate<CohortCommand, Cohort, CohortEvent> cohorts;

    CohortHistory(Histories histories, Aggregate<CohortCommand, Cohort, CohortEvent> cohorts) {
        this.histories = histories;
        this.cohorts = cohorts;
    }

    @Operation(summary = "What was recorded of a cohort, and what was corrected of that, oldest first")
    @GetMapping("/cohorts/{id}/history")
    Page<HistoryEntry> cohortHistory(@PathVariable UUID id, Paging paging, Caller caller) {
        Policy.mayRunTheProgram(caller);
        return histories.of(cohorts, id, paging);
    }
}

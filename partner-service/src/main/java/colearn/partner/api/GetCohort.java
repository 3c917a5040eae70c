package colearn.partner.api;

import colearn.partner.views.cohort.CohortRow;
import colearn.partner.views.cohort.CohortRows;
import colearn.partner.views.cohort.CohortView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One cohort. */
@RestController
final class GetCohort {
    private final Queries queries;
    private final CohortRows rows;

    GetCohort(Queries queries, CohortRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    @Operation(summary = "One cohort, with who has a seat and who waits")
    @GetMapping("/cohorts/{id}")
    ResponseEntity<CohortRow> getCohort(@PathVariable UUID id, Caller caller, After after) {
        Policy.mayRunTheProgram(caller);
        var found = queries.read(CohortView.NAME, caller, after, database -> rows.find(database, id));
        var row = found.value().orElseThrow(() -> Problems.notFound("cohort", id));
        return found.tagged(row, row.version());
    }
}

package colearn.partner.api;

import colearn.partner.domain.cohort.CohortStanding;
import colearn.partner.views.cohort.CohortRow;
import colearn.partner.views.cohort.CohortRows;
import colearn.partner.views.cohort.CohortView;
import colearn.platform.http.After;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cohorts, and how full they are. */
@RestController
final class ListCohorts {
    private final Queries queries;
    private final CohortRows rows;

    ListCohorts(Queries queries, CohortRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    @Operation(summary = "The cohorts, in the order in which they were planned")
    @GetMapping("/cohorts")
    Page<CohortRow> listCohorts(
            @RequestParam(required = false) @Nullable CohortStanding state,
            @RequestParam(required = false) @Nullable UUID partner,
            Paging paging,
            Caller caller,
            After after) {
        Policy.mayRunTheProgram(caller);
        var found = queries.read(CohortView.NAME, caller, after, db -> rows.page(db, state, partner, paging));
        return paging.page(found.value(), CohortRows::cursor, found.position());
    }
}

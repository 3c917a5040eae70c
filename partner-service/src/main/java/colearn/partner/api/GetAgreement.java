package colearn.partner.api;

import colearn.partner.views.agreement.AgreementRows;
import colearn.partner.views.agreement.AgreementView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One agreement. */
@RestController
final class GetAgreement {
    private final Queries queries;
    private final AgreementRows rows;
    private final ShownAgreements shown;

    GetAgreement(Queries queries, AgreementRows rows, ShownAgreements shown) {
        this.queries = queries;
        this.rows = rows;
        this.shown = shown;
    }

    /** @param on the day whose terms are shown; without it, today in the agreement's zone */
    @Operation(summary = "One agreement")
    @GetMapping("/agreements/{id}")
    ResponseEntity<AgreementAnswer> get(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable LocalDate on, Caller caller, After after) {
        Policy.mayReadAgreements(caller);
        var found = queries.read(AgreementView.NAME, caller, after, database -> rows.find(database, id));
        var row = found.value().orElseThrow(() -> Problems.notFound("agreement", id));
        return found.tagged(shown.of(List.of(row), on).getFirst(), row.version());
    }
}

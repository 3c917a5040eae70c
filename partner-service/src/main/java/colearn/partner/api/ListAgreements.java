package colearn.partner.api;

import colearn.partner.views.agreement.AgreementRows;
import colearn.partner.views.agreement.AgreementView;
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

/** Agreements, of one partner or of all. */
@RestController
final class ListAgreements {
    private final Queries queries;
    private final AgreementRows rows;
    private final ShownAgreements shown;

    ListAgreements(Queries queries, AgreementRows rows, ShownAgreements shown) {
        this.queries = queries;
        this.rows = rows;
        this.shown = shown;
    }

    @Operation(summary = "Agreements, of one partner or of all")
    @GetMapping("/agreements")
    Page<AgreementAnswer> list(
            @RequestParam(required = false) @Nullable UUID partner, Paging paging, Caller caller, After after) {
        Policy.mayReadAgreements(caller);
        var found = queries.read(AgreementView.NAME, caller, after, database -> rows.page(database, partner, paging));
        var page = paging.page(found.value(), AgreementRows::cursor, found.position());
        return new Page<>(shown.of(page.items()), page.next(), page.position());
    }
}

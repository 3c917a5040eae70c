package colearn.partner.api;

import colearn.partner.views.directory.DirectoryRows;
import colearn.partner.views.directory.DirectoryView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One partner. */
@RestController
final class GetPartner {
    private final Queries queries;
    private final DirectoryRows rows;
    private final ShownPartners shown;

    GetPartner(Queries queries, DirectoryRows rows, ShownPartners shown) {
        this.queries = queries;
        this.rows = rows;
        this.shown = shown;
    }

    @Operation(summary = "One partner")
    @GetMapping("/partners/{id}")
    ResponseEntity<PartnerAnswer> get(@PathVariable UUID id, Caller caller, After after) {
        Policy.mayRead(caller);
        var found = queries.read(DirectoryView.NAME, caller, after, database -> rows.find(database, id));
        var row = found.value().orElseThrow(() -> Problems.notFound("partner", id));
        return found.tagged(shown.to(List.of(row), caller).getFirst(), row.version());
    }
}

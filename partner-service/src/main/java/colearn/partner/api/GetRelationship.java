package colearn.partner.api;

import colearn.partner.views.relationship.RelationshipRows;
import colearn.partner.views.relationship.RelationshipView;
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

/** One relationship. */
@RestController
final class GetRelationship {
    private final Queries queries;
    private final RelationshipRows rows;
    private final ShownRelationships shown;

    GetRelationship(Queries queries, RelationshipRows rows, ShownRelationships shown) {
        this.queries = queries;
        this.rows = rows;
        this.shown = shown;
    }

    @Operation(summary = "One relationship")
    @GetMapping("/relationships/{id}")
    ResponseEntity<RelationshipAnswer> get(@PathVariable UUID id, Caller caller, After after) {
        Policy.mayRead(caller);
        var found = queries.read(RelationshipView.NAME, caller, after, database -> rows.find(database, id));
        var row = found.value().orElseThrow(() -> Problems.notFound("relationship", id));
        return found.tagged(shown.to(List.of(row), caller).getFirst(), row.version());
    }
}

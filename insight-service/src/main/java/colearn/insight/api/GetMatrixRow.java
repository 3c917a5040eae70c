package colearn.insight.api;

import colearn.insight.views.matrix.MatrixFilter;
import colearn.insight.views.matrix.MatrixRows;
import colearn.insight.views.matrix.MatrixView;
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

/** One row of the matrix. */
@RestController
final class GetMatrixRow {
    private final Queries queries;
    private final MatrixRows rows;
    private final MatrixReader reader;

    GetMatrixRow(Queries queries, MatrixRows rows, MatrixReader reader) {
        this.queries = queries;
        this.rows = rows;
        this.reader = reader;
    }

    @Operation(summary = "One row of the matrix")
    @GetMapping("/matrix/{relationshipId}")
    ResponseEntity<MatrixAnswer> get(@PathVariable UUID relationshipId, Caller caller, After after) {
        Policy.mayRead(caller);
        var found = queries.read(MatrixView.NAME, caller, after, database -> rows.row(database, relationshipId));
        var row = found.value().orElseThrow(() -> Problems.notFound("relationship", relationshipId));
        return ResponseEntity.ok()
                .header("Colearn-Position", found.position())
                .body(reader.shown(List.of(row), caller, after).row(row, MatrixFilter.NONE));
    }
}

package colearn.insight.api;

import colearn.insight.domain.Side;
import colearn.insight.domain.learning.Evidence;
import colearn.insight.views.matrix.EvidenceLine;
import colearn.insight.views.matrix.EvidenceRows;
import colearn.insight.views.matrix.MatrixRow;
import colearn.insight.views.matrix.MatrixRows;
import colearn.insight.views.matrix.MatrixView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why the matrix says so: the events behind a cell, and those of the sessions where it was learned. */
@RestController
final class MatrixEvidence {
    private final Queries queries;
    private final MatrixRows rows;
    private final EvidenceRows evidence;

    MatrixEvidence(Queries queries, MatrixRows rows, EvidenceRows evidence) {
        this.queries = queries;
        this.rows = rows;
        this.evidence = evidence;
    }

    /**
     * Events in the order of this service's log.
     *
     * @param side the cell; null for the whole row
     */
    record EvidenceAnswer(UUID relationshipId, @Nullable Side side, List<EvidenceLine> events, String position) {}

    @Operation(
            summary =
                    "Why the matrix says so: the events behind a cell, and those of the sessions where it was learned")
    @GetMapping("/matrix/{relationshipId}/evidence")
    EvidenceAnswer evidence(
            @PathVariable UUID relationshipId,
            @RequestParam(required = false) @Nullable Side side,
            Caller caller,
            After after) {
        Policy.mayRead(caller);
        // First the row: who may not see it may not see what it was made from.
        var found = queries.read(
                MatrixView.NAME,
                caller,
                after,
                database -> rows.row(database, relationshipId)
                        .map(row -> evidence.of(database, relationshipId, side == null ? null : parts(row, side))));
        var lines = found.value().orElseThrow(() -> Problems.notFound("relationship", relationshipId));
        return new EvidenceAnswer(relationshipId, side, lines, found.position());
    }

    private static Set<String> parts(MatrixRow row, Side side) {
        var cell = row.cell(side);
        var learnings = cell.entries().stream().map(it -> it.learningId().toString());
        var sources = cell.entries().stream()
                .flatMap(it -> it.evidence().stream())
                .map(Evidence::id)
                .map(UUID::toString);
        return Stream.concat(learnings, sources).collect(Collectors.toUnmodifiableSet());
    }
}

package colearn.insight.api;

import colearn.insight.api.MatrixAnswer.LearnedAnswer;
import colearn.insight.domain.Side;
import colearn.insight.views.matrix.Entry;
import colearn.insight.views.matrix.MatrixRow;
import colearn.insight.views.matrix.MatrixRows;
import colearn.insight.views.matrix.MatrixView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One learning, as it stands in the matrix. */
@RestController
final class GetLearning {
    private final Queries queries;
    private final MatrixRows rows;
    private final MatrixReader reader;

    GetLearning(Queries queries, MatrixRows rows, MatrixReader reader) {
        this.queries = queries;
        this.rows = rows;
        this.reader = reader;
    }

    /**
     * A learning and where it stands.
     *
     * @param side that learned
     */
    record LearningAnswer(UUID relationshipId, Side side, LearnedAnswer learning) {}

    @Operation(summary = "One learning, as it stands in the matrix")
    @GetMapping("/learnings/{id}")
    ResponseEntity<LearningAnswer> get(@PathVariable UUID id, Caller caller, After after) {
        Policy.mayRead(caller);
        var found = queries.read(MatrixView.NAME, caller, after, database -> rows.rowOfLearning(database, id));
        return found.value()
                .flatMap(row -> answer(row, id, caller, after))
                .map(answer -> found.tagged(answer, answer.learning().version()))
                .orElseThrow(() -> Problems.notFound("learning", id));
    }

    private Optional<LearningAnswer> answer(MatrixRow row, UUID id, Caller caller, After after) {
        var shown = reader.shown(List.of(row), caller, after);
        return Arrays.stream(Side.values())
                .flatMap(side -> entries(row, side, id)
                        .map(entry -> new LearningAnswer(row.relationshipId(), side, shown.learned(row, entry))))
                .findFirst();
    }

    private static Stream<Entry> entries(MatrixRow row, Side side, UUID id) {
        return row.cell(side).entries().stream().filter(it -> it.learningId().equals(id));
    }
}

package colearn.insight.api;

import colearn.insight.api.MatrixQuestion.Asked;
import colearn.insight.domain.learning.Kind;
import colearn.insight.views.matrix.Level;
import colearn.insight.views.matrix.LevelSum;
import colearn.insight.views.matrix.MatrixRows;
import colearn.insight.views.matrix.MatrixView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the relationships of each level add up to, as far as the reader may see them. */
@RestController
final class MatrixLevels {
    private final Queries queries;
    private final MatrixRows rows;
    private final MatrixQuestion question;

    MatrixLevels(Queries queries, MatrixRows rows, MatrixQuestion question) {
        this.queries = queries;
        this.rows = rows;
        this.question = question;
    }

    /** Every level, also those without a relationship. */
    record Levels(List<LevelAnswer> levels, String position) {}

    /**
     * One level.
     *
     * @param oneSided relationships in which one side has no confirmed learning
     * @param learnings confirmed ones, by kind
     */
    record LevelAnswer(
            Level level, long relationships, long balanced, long oneSided, long silent, Map<Kind, Long> learnings) {}

    @Operation(summary = "What the relationships of each level add up to, as far as the reader may see them")
    @GetMapping("/matrix/levels")
    Levels levels(
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            Caller caller,
            After after) {
        Policy.mayRead(caller);
        var filter = question.filter(new Asked(null, industry, partner, from, to, null), caller, after);
        var found = queries.read(MatrixView.NAME, caller, after, database -> rows.levels(database, filter));
        var sums = found.value().stream().collect(Collectors.toMap(LevelSum::level, Function.identity()));
        return new Levels(
                Arrays.stream(Level.values())
                        .map(level -> answer(sums.getOrDefault(level, LevelSum.none(level))))
                        .toList(),
                found.position());
    }

    private static LevelAnswer answer(LevelSum sum) {
        var learnings = new TreeMap<>(
                Map.of(Kind.WORK, sum.work(), Kind.COACHING, sum.coaching(), Kind.BUSINESS, sum.business()));
        return new LevelAnswer(
                sum.level(), sum.relationships(), sum.balanced(), sum.oneSided(), sum.silent(), learnings);
    }
}

package colearn.insight.api;

import colearn.insight.api.MatrixQuestion.Asked;
import colearn.insight.views.matrix.Balance;
import colearn.insight.views.matrix.Level;
import colearn.insight.views.matrix.MatrixRow;
import colearn.insight.views.matrix.MatrixRows;
import colearn.insight.views.matrix.MatrixView;
import colearn.insight.views.matrix.Place;
import colearn.platform.http.After;
import colearn.platform.http.Cursor;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Co-Learning Relationship Matrix: who learned what, on which side, at which level. */
@RestController
final class ListMatrix {
    private final Queries queries;
    private final MatrixRows rows;
    private final MatrixReader reader;
    private final MatrixQuestion question;

    ListMatrix(Queries queries, MatrixRows rows, MatrixReader reader, MatrixQuestion question) {
        this.queries = queries;
        this.rows = rows;
        this.reader = reader;
        this.question = question;
    }

    @Operation(summary = "The Co-Learning Relationship Matrix: who learned what, on which side, at which level")
    @GetMapping("/matrix")
    Page<MatrixAnswer> list(
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(required = false) @Nullable Balance balance,
            Paging paging,
            Caller caller,
            After after) {
        Policy.mayRead(caller);
        var filter = question.filter(new Asked(level, industry, partner, from, to, balance), caller, after);
        var place = paging.cursor().map(ListMatrix::place).orElse(Place.START);
        var found =
                queries.read(MatrixView.NAME, caller, after, database -> rows.page(database, filter, place, paging));
        var page = paging.page(found.value(), ListMatrix::cursor, found.position());
        var shown = reader.shown(page.items(), caller, after);
        return new Page<>(
                page.items().stream().map(row -> shown.row(row, filter)).toList(), page.next(), page.position());
    }

    private static Place place(Cursor cursor) {
        return new Place((int) cursor.number(0), cursor.uuid(1).toString());
    }

    private static Cursor cursor(MatrixRow row) {
        var place = Place.of(row);
        return Cursor.of(place.rank(), place.key());
    }
}

package colearn.insight.api;

import colearn.insight.domain.Side;
import colearn.insight.views.balance.BalanceRow;
import colearn.insight.views.balance.BalanceRows;
import colearn.insight.views.balance.BalanceView;
import colearn.platform.http.After;
import colearn.platform.http.Cursor;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where does only one side learn? */
@RestController
final class BalanceBoard {
    private static final int OLDEST_DAYS = 36_500;

    private final Queries queries;
    private final BalanceRows rows;
    private final SealedTexts texts;
    private final Today today;

    BalanceBoard(Queries queries, BalanceRows rows, SealedTexts texts, Today today) {
        this.queries = queries;
        this.rows = rows;
        this.texts = texts;
        this.today = today;
    }

    /**
     * Relationships with an open flag.
     *
     * @param side that is flagged
     * @param days only flags that are at least so old, 0 to 36,500
     */
    @Operation(summary = "Relationships in which a side that should have learned by now is flagged")
    @GetMapping("/balance")
    Page<BalanceAnswer> flagged(
            @RequestParam(required = false) @Nullable Side side,
            @RequestParam(defaultValue = "0") int days,
            Paging paging,
            Caller caller,
            After after) {
        Policy.mayRead(caller);
        if (days < 0 || days > OLDEST_DAYS) {
            throw Problems.invalidParameter("days", "write 0 to 36500.");
        }
        var before = today.moment().minus(Duration.ofDays(days));
        var found =
                queries.read(BalanceView.NAME, caller, after, database -> rows.page(database, side, before, paging));
        var page = paging.page(found.value(), row -> Cursor.of(row.relationshipId()), found.position());
        return new Page<>(shown(page.items(), caller), page.next(), page.position());
    }

    /** All flags that a relationship ever had; none where it was never flagged, or none is to be seen. */
    @Operation(summary = "All flags that a relationship ever had")
    @GetMapping("/balance/{relationshipId}")
    ResponseEntity<BalanceAnswer> flagsOf(@PathVariable UUID relationshipId, Caller caller, After after) {
        Policy.mayRead(caller);
        var found = queries.read(BalanceView.NAME, caller, after, database -> rows.find(database, relationshipId));
        var row = found.value().orElseThrow(() -> Problems.notFound("flag of relationship", relationshipId));
        return ResponseEntity.ok()
                .eTag("\"" + row.version() + "\"")
                .header("Colearn-Position", found.position())
                .body(shown(List.of(row), caller).getFirst());
    }

    private List<BalanceAnswer> shown(List<BalanceRow> all, Caller caller) {
        Map<colearn.platform.secrets.SealedText, String> words = Policy.mayOpenPlans(caller)
                ? texts.open(all.stream().flatMap(BalanceAnswer::texts).toList())
                : Map.of();
        return all.stream()
                .map(row -> BalanceAnswer.of(row, words, today.moment()))
                .toList();
    }
}

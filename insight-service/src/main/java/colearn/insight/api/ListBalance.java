package colearn.insight.api;

import colearn.insight.domain.Side;
import colearn.insight.views.balance.BalanceRows;
import colearn.platform.http.After;
import colearn.platform.http.Cursor;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The balance board: where does only one side learn? */
@RestController
final class ListBalance {
    private static final int OLDEST_DAYS = 36_500;

    private final BalanceReader reader;
    private final BalanceRows rows;
    private final Today today;

    ListBalance(BalanceReader reader, BalanceRows rows, Today today) {
        this.reader = reader;
        this.rows = rows;
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
            throw Problems.invalidParameter("days", "write 0 to %d.".formatted(OLDEST_DAYS));
        }
        var before = today.moment().minus(Duration.ofDays(days));
        var found = reader.read(caller, after, database -> rows.page(database, side, before, paging));
        var page = paging.page(found.value(), row -> Cursor.of(row.relationshipId()), found.position());
        return new Page<>(reader.shown(page.items(), caller), page.next(), page.position());
    }
}

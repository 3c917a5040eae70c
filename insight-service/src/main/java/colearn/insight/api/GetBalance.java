package colearn.insight.api;

import colearn.insight.views.balance.BalanceRows;
import colearn.platform.http.After;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All flags that a relationship ever had; none where it was never flagged, or none is to be seen. */
@RestController
final class GetBalance {
    private final BalanceReader reader;
    private final BalanceRows rows;

    GetBalance(BalanceReader reader, BalanceRows rows) {
        this.reader = reader;
        this.rows = rows;
    }

    @Operation(summary = "All flags that a relationship ever had")
    @GetMapping("/balance/{relationshipId}")
    ResponseEntity<BalanceAnswer> flagsOf(@PathVariable UUID relationshipId, Caller caller, After after) {
        Policy.mayRead(caller);
        var found = reader.read(caller, after, database -> rows.find(database, relationshipId));
        var row = found.value().orElseThrow(() -> Problems.notFound("flag of relationship", relationshipId));
        return found.tagged(reader.shown(List.of(row), caller).getFirst(), row.version());
    }
}

package colearn.partner.api;

import colearn.partner.views.coach.CoachLoadRow;
import colearn.partner.views.coach.CoachLoadRows;
import colearn.partner.views.coach.CoachLoadView;
import colearn.platform.http.After;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One coach, also one who has left. */
@RestController
final class GetCoach {
    private final Queries queries;
    private final CoachLoadRows rows;

    GetCoach(Queries queries, CoachLoadRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    @Operation(summary = "One coach, with what is assigned")
    @GetMapping("/coaches/{id}")
    ResponseEntity<CoachLoadRow> getCoach(@PathVariable UUID id, Caller caller, After after) {
        Policy.mayRunTheProgram(caller);
        var found = queries.read(CoachLoadView.NAME, caller, after, database -> rows.find(database, id));
        var row = found.value().orElseThrow(() -> Problems.notFound("coach", id));
        return found.tagged(row, row.version());
    }
}

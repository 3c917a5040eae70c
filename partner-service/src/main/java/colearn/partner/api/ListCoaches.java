package colearn.partner.api;

import colearn.partner.views.coach.CoachLoadFilter;
import colearn.partner.views.coach.CoachLoadRow;
import colearn.partner.views.coach.CoachLoadRows;
import colearn.partner.views.coach.CoachLoadView;
import colearn.platform.http.After;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The coach load: who has room, and fits. */
@RestController
final class ListCoaches {
    private final Queries queries;
    private final CoachLoadRows rows;

    ListCoaches(Queries queries, CoachLoadRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    @Operation(summary = "The coach load, in the order in which coaches were registered; without those who have left")
    @GetMapping("/coaches")
    Page<CoachLoadRow> listCoaches(
            @RequestParam(required = false) @Nullable String skill,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Integer free,
            Paging paging,
            Caller caller,
            After after) {
        Policy.mayRunTheProgram(caller);
        var filter = new CoachLoadFilter(skill, industry, language, free);
        var found = queries.read(CoachLoadView.NAME, caller, after, database -> rows.page(database, filter, paging));
        return paging.page(found.value(), CoachLoadRows::cursor, found.position());
    }
}

package colearn.partner.api;

import colearn.partner.domain.coach.Coach;
import colearn.partner.domain.coach.CoachCommand;
import colearn.partner.domain.coach.CoachEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.http.Histories;
import colearn.platform.http.HistoryEntry;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded of a coach, and what was corrected of that. */
@RestController
final class CoachHistory {
    private final Histories histories;
    private final Aggregate<CoachCommand, Coach, CoachEvent> coaches;

    CoachHistory(Histories histories, Aggregate<CoachCommand, Coach, CoachEvent> coaches) {
        this.histories = histories;
        this.coaches = coaches;
    }

    @Operation(summary = "What was recorded of a coach, and what was corrected of that, oldest first")
    @GetMapping("/coaches/{id}/history")
    Page<HistoryEntry> coachHistory(@PathVariable UUID id, Paging paging, Caller caller) {
        Policy.mayRunTheProgram(caller);
        return histories.of(coaches, id, paging);
    }
}

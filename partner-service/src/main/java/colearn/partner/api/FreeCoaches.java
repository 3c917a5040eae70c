package colearn.partner.api;

import colearn.partner.domain.coach.CoachRejection.NoFreePlace;
import colearn.partner.views.coach.CoachLoadFilter;
import colearn.partner.views.coach.CoachLoadRow;
import colearn.partner.views.coach.CoachLoadRows;
import colearn.partner.views.coach.CoachLoadView;
import colearn.platform.commands.Outcome;
import colearn.platform.http.After;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Adds to a refusal for want of room who has some: a hint out of the coach load, which may be a moment behind. Nothing is decided on it. */
@Component
final class FreeCoaches {
    private static final Paging FIRST_FEW = new Paging(Optional.empty(), 5);
    private final Queries queries;
    private final CoachLoadRows rows;

    FreeCoaches(Queries queries, CoachLoadRows rows) {
        this.queries = queries;
        this.rows = rows;
    }

    /** @param full the coach who has no room; the view may not know it yet */
    Outcome suggestedIn(Outcome outcome, UUID full, Caller caller) {
        return outcome instanceof Outcome.Refused refused && refused.reason() instanceof NoFreePlace none
                ? new Outcome.Refused(none.instead(free(full, caller)))
                : outcome;
    }

    private List<UUID> free(UUID full, Caller caller) {
        return queries
                .read(CoachLoadView.NAME, caller, After.NOTHING, db -> rows.page(db, CoachLoadFilter.FREE, FIRST_FEW))
                .value()
                .stream()
                .map(CoachLoadRow::coachId)
                .filter(id -> !id.equals(full))
                .limit(FIRST_FEW.limit())
                .toList();
    }
}

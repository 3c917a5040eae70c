package colearn.platform.operations;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.http.Cursor;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.problem.Problems;
import colearn.platform.reviews.Review;
import colearn.platform.reviews.Reviews;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What relied on something that was corrected since: whoever runs the program looks at it; the service reverses nothing. */
@RestController
class ListReviews {
    private final Reviews reviews;
    private final LogIdentity log;

    ListReviews(Reviews reviews, LogIdentity log) {
        this.reviews = reviews;
        this.log = log;
    }

    /** In the order of the corrections. */
    @Operation(summary = "Events that relied on what was corrected since, in the order of the corrections")
    @GetMapping("/reviews")
    Page<Review> list(@RequestParam(required = false) @Nullable Boolean open, Paging paging, Caller caller) {
        if (!caller.is(Role.PROGRAM_MANAGER)) {
            throw Problems.forbidden("Program managers look at what relied on something that was corrected.");
        }
        var after = paging.cursor()
                .map(cursor -> new Review.Place(cursor.number(0), cursor.number(1)))
                .orElse(Review.Place.BEGINNING);
        var position = new LogPosition(log.service(), log.epoch(), reviews.position()).toString();
        var found = reviews.after(!Boolean.FALSE.equals(open), after, paging.fetch());
        var page = paging.page(
                found, it -> Cursor.of(it.place().correction(), it.place().relying()), position);
        return new Page<>(page.items().stream().map(Review.Placed::review).toList(), page.next(), page.position());
    }
}

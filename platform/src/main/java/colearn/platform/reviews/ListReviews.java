package colearn.platform.reviews;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.http.After;
import colearn.platform.http.Cursor;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What relied on something that was corrected since: whoever runs the program looks at it; the service reverses nothing. */
@RestController
class ListReviews {
    private final Reviews reviews;
    private final Queries queries;
    private final LogIdentity log;
    private final SealedTexts texts;

    ListReviews(Reviews reviews, Queries queries, LogIdentity log, SealedTexts texts) {
        this.reviews = reviews;
        this.queries = queries;
        this.log = log;
        this.texts = texts;
    }

    /** In the order of the corrections; with {@code open=false} also those that nobody has to look at any more. */
    @Operation(summary = "Events that relied on what was corrected since, in the order of the corrections")
    @GetMapping("/reviews")
    Page<Review> list(
            @RequestParam(required = false) @Nullable Boolean open, Paging paging, Caller caller, After after) {
        ReviewPolicy.mayLook(caller);
        queries.await(after, reviews::await);
        var place = paging.cursor()
                .map(cursor -> new Flag.Place(cursor.number(0), cursor.number(1)))
                .orElse(Flag.Place.BEGINNING);
        var position = new LogPosition(log.service(), log.epoch(), reviews.position()).toString();
        var page = paging.page(
                reviews.after(!Boolean.FALSE.equals(open), place, paging.fetch()),
                flag -> Cursor.of(flag.place().correction(), flag.place().relying()),
                position);
        return new Page<>(opened(page.items()), page.next(), page.position());
    }

    private List<Review> opened(List<Flag> flags) {
        var words = texts.open(flags.stream()
                .flatMap(flag -> flag.found().stream())
                .map(found -> found.said().why())
                .toList());
        return flags.stream()
                .map(flag -> Review.of(
                        flag,
                        flag.found().map(found -> words.get(found.said().why())).orElse(null)))
                .toList();
    }
}

package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.session.domain.session.Stage;
import colearn.session.views.session.SessionRow;
import colearn.session.views.session.SessionRows;
import colearn.session.views.session.SessionView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sessions of a relationship, in the order in which they were first recorded. */
@RestController
final class ListSessions {
    private final Reading reading;
    private final SessionRows rows;
    private final Shown shown;

    ListSessions(Reading reading, SessionRows rows, Shown shown) {
        this.reading = reading;
        this.rows = rows;
        this.shown = shown;
    }

    @GetMapping("/sessions")
    Page<SessionAnswer> list(
            @RequestParam UUID relationship,
            @RequestParam(required = false) @Nullable Stage stage,
            Paging paging,
            Caller caller,
            After after) {
        var found = reading.read(
                SessionView.NAME,
                caller,
                after,
                (database, reader) -> reader.maySee(relationship)
                        ? rows.of(database, relationship, stage, paging)
                        : List.<SessionRow>of());
        var page = paging.page(found.value(), SessionRows::cursor, found.position());
        var writings = reading.writings(
                page.items().stream().map(SessionRow::sessionId).toList(), caller, after);
        return new Page<>(
                page.items().stream().map(row -> shown.session(row, writings)).toList(), page.next(), page.position());
    }
}

package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.session.Stage;
import colearn.session.views.session.SessionRow;
import colearn.session.views.session.SessionRows;
import colearn.session.views.session.SessionView;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sessions of a relationship, in the order in which they were first recorded. */
@RestController
final class ListSessions {
    private final Readers readers;
    private final SessionRows rows;
    private final Writings writings;
    private final SealedTexts texts;

    ListSessions(Readers readers, SessionRows rows, Writings writings, SealedTexts texts) {
        this.readers = readers;
        this.rows = rows;
        this.writings = writings;
        this.texts = texts;
    }

    @Operation(summary = "The sessions of a relationship, in the order in which they were first recorded")
    @GetMapping("/sessions")
    Page<SessionAnswer> list(
            @RequestParam UUID relationship,
            @RequestParam(required = false) @Nullable Stage stage,
            Paging paging,
            Caller caller,
            After after) {
        Policy.mayRead(caller);
        var found = readers.read(
                SessionView.NAME,
                caller,
                after,
                reader -> reader.maySee(relationship)
                        ? rows.of(reader.database(), relationship, stage, paging)
                        : new Paging.Part<>(List.<SessionRow>of(), false));
        var page = paging.page(found.value(), SessionRows::cursor, found.position());
        var written =
                writings.in(page.items().stream().map(SessionRow::sessionId).toList(), caller, after);
        var shown = Shown.of(page.items(), written, texts);
        return new Page<>(page.items().stream().map(shown::session).toList(), page.next(), page.position());
    }
}

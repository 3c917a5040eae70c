package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.session.views.session.SessionRows;
import colearn.session.views.session.SessionView;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One session. */
@RestController
final class GetSession {
    private final Reading reading;
    private final SessionRows rows;
    private final Shown shown;

    GetSession(Reading reading, SessionRows rows, Shown shown) {
        this.reading = reading;
        this.rows = rows;
        this.shown = shown;
    }

    @GetMapping("/sessions/{id}")
    ResponseEntity<SessionAnswer> get(@PathVariable UUID id, Caller caller, After after) {
        var found = reading.read(
                SessionView.NAME,
                caller,
                after,
                (database, reader) -> rows.one(database, id).filter(row -> reader.maySee(row.relationshipId())));
        var row = found.value().orElseThrow(() -> Problems.notFound("session", id));
        return ResponseEntity.ok()
                .eTag("\"" + row.version() + "\"")
                .header("Colearn-Position", found.position())
                .body(shown.session(row, reading.writings(List.of(id), caller, after)));
    }
}

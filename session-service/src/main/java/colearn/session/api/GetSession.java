package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.platform.secrets.SealedTexts;
import colearn.session.views.session.SessionRows;
import colearn.session.views.session.SessionView;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One session. */
@RestController
final class GetSession {
    private final Readers readers;
    private final SessionRows rows;
    private final Writings writings;
    private final SealedTexts texts;

    GetSession(Readers readers, SessionRows rows, Writings writings, SealedTexts texts) {
        this.readers = readers;
        this.rows = rows;
        this.writings = writings;
        this.texts = texts;
    }

    @Operation(summary = "One session")
    @GetMapping("/sessions/{id}")
    ResponseEntity<SessionAnswer> get(@PathVariable UUID id, Caller caller, After after) {
        Policy.mayRead(caller);
        var found = readers.read(
                SessionView.NAME,
                caller,
                after,
                reader -> rows.one(reader.database(), id).filter(row -> reader.maySee(row.relationshipId())));
        var row = found.value().orElseThrow(() -> Problems.notFound("session", id));
        var shown = Shown.of(List.of(row), writings.in(List.of(id), caller, after), texts);
        return found.tagged(shown.session(row), row.version());
    }
}

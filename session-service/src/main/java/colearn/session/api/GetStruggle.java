package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.session.views.struggle.StruggleRows;
import colearn.session.views.struggle.StruggleView;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One struggle. */
@RestController
final class GetStruggle {
    private final Reading reading;
    private final StruggleRows rows;

    GetStruggle(Reading reading, StruggleRows rows) {
        this.reading = reading;
        this.rows = rows;
    }

    @GetMapping("/struggles/{id}")
    ResponseEntity<StruggleAnswer> get(@PathVariable UUID id, Caller caller, After after) {
        var found = reading.read(
                StruggleView.NAME,
                caller,
                after,
                (database, reader) -> rows.one(database, id).filter(row -> reader.maySee(row.relationshipId())));
        var row = found.value().orElseThrow(() -> Problems.notFound("struggle", id));
        return ResponseEntity.ok()
                .eTag("\"" + row.version() + "\"")
                .header("Colearn-Position", found.position())
                .body(StruggleAnswer.of(row));
    }
}

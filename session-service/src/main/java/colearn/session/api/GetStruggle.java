package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.platform.secrets.SealedTexts;
import colearn.session.views.struggle.StruggleRows;
import colearn.session.views.struggle.StruggleView;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** One struggle. */
@RestController
final class GetStruggle {
    private final Readers readers;
    private final StruggleRows rows;
    private final SealedTexts texts;

    GetStruggle(Readers readers, StruggleRows rows, SealedTexts texts) {
        this.readers = readers;
        this.rows = rows;
        this.texts = texts;
    }

    @Operation(summary = "One struggle")
    @GetMapping("/struggles/{id}")
    ResponseEntity<StruggleAnswer> get(@PathVariable UUID id, Caller caller, After after) {
        Policy.mayRead(caller);
        var found = readers.read(
                StruggleView.NAME,
                caller,
                after,
                reader -> rows.one(reader.database(), id).filter(row -> reader.maySee(row.relationshipId())));
        var row = found.value().orElseThrow(() -> Problems.notFound("struggle", id));
        return found.tagged(StruggleAnswer.of(List.of(row), texts).getFirst(), row.version());
    }
}

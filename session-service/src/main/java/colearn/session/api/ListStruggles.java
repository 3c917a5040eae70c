package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.views.struggle.StruggleRow;
import colearn.session.views.struggle.StruggleRows;
import colearn.session.views.struggle.StruggleView;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The struggles of a relationship, in the order in which they were recorded. */
@RestController
final class ListStruggles {
    private final Readers readers;
    private final StruggleRows rows;
    private final SealedTexts texts;

    ListStruggles(Readers readers, StruggleRows rows, SealedTexts texts) {
        this.readers = readers;
        this.rows = rows;
        this.texts = texts;
    }

    @Operation(summary = "The struggles of a relationship, in the order in which they were recorded")
    @GetMapping("/struggles")
    Page<StruggleAnswer> list(
            @RequestParam UUID relationship,
            @RequestParam(required = false) StruggleRow.@Nullable State state,
            Paging paging,
            Caller caller,
            After after) {
        Policy.mayRead(caller);
        var found = readers.read(
                StruggleView.NAME,
                caller,
                after,
                reader -> reader.maySee(relationship)
                        ? rows.of(reader.database(), relationship, state, paging)
                        : new Paging.Part<>(List.<StruggleRow>of(), false));
        var page = paging.page(found.value(), StruggleRows::cursor, found.position());
        return new Page<>(StruggleAnswer.of(page.items(), texts), page.next(), page.position());
    }
}

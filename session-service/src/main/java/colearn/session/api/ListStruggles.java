package colearn.session.api;

import colearn.platform.http.After;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.views.members.MembersRows;
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
    private final Queries queries;
    private final StruggleRows rows;
    private final MembersRows members;
    private final Readers readers;
    private final SealedTexts texts;

    ListStruggles(Queries queries, StruggleRows rows, MembersRows members, Readers readers, SealedTexts texts) {
        this.queries = queries;
        this.rows = rows;
        this.members = members;
        this.readers = readers;
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
        var found = queries.read(
                StruggleView.NAME,
                caller,
                after,
                database -> readers.maySee(caller, members.of(database, relationship))
                        ? rows.of(database, relationship, state, paging)
                        : List.<StruggleRow>of());
        var page = paging.page(found.value(), StruggleRows::cursor, found.position());
        return new Page<>(StruggleAnswer.of(page.items(), texts), page.next(), page.position());
    }
}

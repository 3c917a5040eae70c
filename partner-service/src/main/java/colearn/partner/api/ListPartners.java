package colearn.partner.api;

import colearn.partner.domain.PartnerStanding;
import colearn.partner.views.directory.DirectoryFilter;
import colearn.partner.views.directory.DirectoryRows;
import colearn.partner.views.directory.DirectoryView;
import colearn.platform.http.After;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The partner directory, by name. */
@RestController
final class ListPartners {
    private final Queries queries;
    private final DirectoryRows rows;
    private final ShownPartners shown;

    ListPartners(Queries queries, DirectoryRows rows, ShownPartners shown) {
        this.queries = queries;
        this.rows = rows;
        this.shown = shown;
    }

    /**
     * @param industry a code, the beginning of one, or the heading of the top level
     * @param text somewhere in a name or an alias, whatever the case, spaces and diacritics
     */
    @Operation(summary = "The partner directory, by name")
    @GetMapping("/partners")
    Page<PartnerAnswer> list(
            @RequestParam(required = false) @Nullable PartnerStanding state,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String text,
            Paging paging,
            Caller caller,
            After after) {
        Policy.mayRead(caller);
        var filter = new DirectoryFilter(state, industry, text);
        var found = queries.read(DirectoryView.NAME, caller, after, database -> rows.page(database, filter, paging));
        var page = paging.page(found.value(), DirectoryRows::cursor, found.position());
        return new Page<>(shown.to(page.items(), caller), page.next(), page.position());
    }
}

package colearn.partner.api;

import colearn.partner.domain.relationship.Level;
import colearn.partner.views.relationship.Course;
import colearn.partner.views.relationship.RelationshipFilter;
import colearn.partner.views.relationship.RelationshipRows;
import colearn.partner.views.relationship.RelationshipView;
import colearn.platform.http.After;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.http.Queries;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Relationships, in the order in which they were proposed. */
@RestController
final class ListRelationships {
    private final Queries queries;
    private final RelationshipRows rows;
    private final ShownRelationships shown;

    ListRelationships(Queries queries, RelationshipRows rows, ShownRelationships shown) {
        this.queries = queries;
        this.rows = rows;
        this.shown = shown;
    }

    /**
     * @param partner that has a party in it
     * @param member who speaks for a side, or once did
     */
    @Operation(summary = "Relationships, in the order in which they were proposed")
    @GetMapping("/relationships")
    Page<RelationshipAnswer> list(
            @RequestParam(required = false) @Nullable Level level,
            @RequestParam(required = false) @Nullable UUID partner,
            @RequestParam(required = false) Course.@Nullable State state,
            @RequestParam(required = false) @Nullable UUID member,
            Paging paging,
            Caller caller,
            After after) {
        Policy.mayRead(caller);
        var filter = new RelationshipFilter(level, partner, state, member);
        var found = queries.read(RelationshipView.NAME, caller, after, database -> rows.page(database, filter, paging));
        var page = paging.page(found.value(), RelationshipRows::cursor, found.position());
        return new Page<>(shown.to(page.items(), caller), page.next(), page.position());
    }
}

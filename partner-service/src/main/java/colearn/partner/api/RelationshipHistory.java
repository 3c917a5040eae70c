package colearn.partner.api;

import colearn.partner.domain.relationship.Relationship;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.RelationshipEvent;
import colearn.platform.commands.Aggregate;
import colearn.platform.http.Histories;
import colearn.platform.http.HistoryEntry;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded of a relationship, and what was corrected of that. */
@RestController
final class RelationshipHistory {
    private final Histories histories;
    private final Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships;

    RelationshipHistory(
            Histories histories, Aggregate<RelationshipCommand, Relationship, RelationshipEvent> relationships) {
        this.histories = histories;
        this.relationships = relationships;
    }

    @Operation(summary = "What was recorded of a relationship, and what was corrected of that, oldest first")
    @GetMapping("/relationships/{id}/history")
    Page<HistoryEntry> relationshipHistory(@PathVariable UUID id, Paging paging, Caller caller) {
        Policy.mayRunTheProgram(caller);
        return histories.of(relationships, id, paging);
    }
}

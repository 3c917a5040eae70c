package colearn.partner.api;

import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Parties;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.Sides;
import colearn.partner.domain.relationship.Surroundings;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.platform.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Proposes that two sides learn from each other. */
@RestController
final class ProposeRelationship {
    /** What is wrong with a proposal by itself shows before anybody else was looked at. */
    private static final Surroundings UNSEEN = new Surroundings(new UUID(0, 0), Map.of(), Map.of(), true);

    private final RelationshipOrders orders;
    private final Answers answers;
    private final Registered registered;

    ProposeRelationship(RelationshipOrders orders, Answers answers, Registered registered) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
    }

    /**
     * Two sides, and what they want to learn together.
     *
     * @param project its name; needed at the level PROJECT
     * @param parentId the relationship that this one belongs to
     */
    record Proposal(
            Level level,
            Parties sideA,
            Parties sideB,
            String purpose,
            @Nullable String project,
            @Nullable UUID parentId) {
        Proposal {
            new RelationshipCommand.Propose(level, new Sides(sideA, sideB), purpose, project, parentId, UNSEEN);
        }

        Sides sides() {
            return new Sides(sideA, sideB);
        }

        RelationshipCommand.Propose in(Surroundings surroundings) {
            return new RelationshipCommand.Propose(level, sides(), purpose, project, parentId, surroundings);
        }
    }

    @Operation(summary = "Proposes that two sides learn from each other")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/relationships")
    ResponseEntity<Receipt> proposeRelationship(@RequestBody Proposal body, Caller caller, RequestKey key) {
        var outcome = orders.send(
                Ids.next(),
                caller,
                key,
                reads -> body.in(registered.surroundings(reads, body.sides(), body.parentId())));
        return answers.created(outcome, "/relationships/{id}");
    }
}

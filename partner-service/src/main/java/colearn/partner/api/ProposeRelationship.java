package colearn.partner.api;

import colearn.partner.domain.relationship.Level;
import colearn.partner.domain.relationship.Parties;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.partner.domain.relationship.Sides;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.platform.time.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Proposes that two sides learn from each other. */
@RestController
final class ProposeRelationship {
    private final RelationshipOrders orders;
    private final Answers answers;
    private final Registered registered;

    ProposeRelationship(RelationshipOrders orders, Answers answers, Registered registered) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
    }

    /**
     * @param project its name; needed at the level PROJECT
     * @param parentId the relationship that this one belongs to
     */
    record Body(
            Level level,
            Parties sideA,
            Parties sideB,
            String purpose,
            @Nullable String project,
            @Nullable UUID parentId) {}

    @PostMapping("/relationships")
    ResponseEntity<Receipt> handle(@RequestBody Body body, Caller caller, RequestKey key) {
        var sides = new Sides(body.sideA(), body.sideB());
        var outcome = orders.send(
                Ids.next(),
                caller,
                key,
                reads -> new RelationshipCommand.Propose(
                        body.level(),
                        sides,
                        body.purpose(),
                        body.project(),
                        body.parentId(),
                        registered.surroundings(reads, sides, body.parentId())));
        return answers.created(outcome, "/relationships/{id}");
    }
}

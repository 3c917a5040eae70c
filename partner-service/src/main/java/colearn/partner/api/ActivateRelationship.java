package colearn.partner.api;

import colearn.partner.domain.Institute;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Nothing;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets the two sides begin: with a member on each, and active partners. */
@RestController
final class ActivateRelationship {
    private final RelationshipOrders orders;
    private final Answers answers;
    private final Registered registered;
    private final Institute institute;

    ActivateRelationship(RelationshipOrders orders, Answers answers, Registered registered, Institute institute) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
        this.institute = institute;
    }

    @Operation(summary = "Lets the two sides begin: with a member on each, and active partners")
    @PostMapping("/relationships/{id}/activation")
    ResponseEntity<Receipt> activateRelationship(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(
                id,
                caller,
                key,
                reads -> new RelationshipCommand.Activate(registered.partnersOf(reads, id), institute.zone()));
        return answers.changed(outcome, "/relationships/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.relationship.GapAcknowledgement;
import colearn.partner.domain.relationship.RelationshipCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ends a relationship from which both sides have learned, or of which somebody says that one has not. */
@RestController
final class ConcludeRelationship {
    private final RelationshipOrders orders;
    private final Answers answers;
    private final SealedTexts texts;

    ConcludeRelationship(RelationshipOrders orders, Answers answers, SealedTexts texts) {
        this.orders = orders;
        this.answers = answers;
        this.texts = texts;
    }

    /** @param gapAcknowledgement why a side has no confirmed learning; needed where it has none; kept sealed */
    record Conclusion(@Nullable Words gapAcknowledgement) {}

    @Operation(
            summary =
                    "Ends a relationship from which both sides have learned, or of which somebody says that one has not")
    @PostMapping("/relationships/{id}/conclusion")
    ResponseEntity<Receipt> concludeRelationship(
            @PathVariable UUID id, @RequestBody Conclusion body, Caller caller, RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var gap = Optional.ofNullable(body.gapAcknowledgement())
                .map(why -> new GapAcknowledgement(caller.person(), why.sealed(texts)));
        var outcome = orders.send(
                id, caller, key, reads -> new RelationshipCommand.Conclude(ConfirmedLearnings.of(id, reads), gap));
        return answers.changed(outcome, "/relationships/{id}");
    }
}

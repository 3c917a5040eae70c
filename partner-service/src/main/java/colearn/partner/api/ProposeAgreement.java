package colearn.partner.api;

import colearn.partner.domain.agreement.AgreementCommand;
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

/** Lets both sides sign from now on. */
@RestController
final class ProposeAgreement {
    private final AgreementOrders orders;
    private final Answers answers;

    ProposeAgreement(AgreementOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Operation(summary = "Lets both sides sign from now on")
    @PostMapping("/agreements/{id}/proposal")
    ResponseEntity<Receipt> proposeAgreement(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(id, caller, key, reads -> new AgreementCommand.Propose());
        return answers.changed(outcome, "/agreements/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.agreement.AgreementCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Ends an agreement before its time. */
@RestController
final class TerminateAgreement {
    private final AgreementOrders orders;
    private final Answers answers;
    private final SealedTexts texts;

    TerminateAgreement(AgreementOrders orders, Answers answers, SealedTexts texts) {
        this.orders = orders;
        this.answers = answers;
        this.texts = texts;
    }

    /** @param why 1 to 10,000 characters; kept sealed */
    record Termination(Words why) {}

    @Operation(summary = "Ends an agreement before its time")
    @PostMapping("/agreements/{id}/termination")
    ResponseEntity<Receipt> terminateAgreement(
            @PathVariable UUID id, @RequestBody Termination body, Caller caller, RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var command = new AgreementCommand.Terminate(body.why().sealed(texts));
        var outcome = orders.send(id, caller, key, reads -> command);
        return answers.changed(outcome, "/agreements/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.Institute;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementSide;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Signs for one side; with the second signature the agreement binds. */
@RestController
final class SignAgreement {
    private final AgreementOrders orders;
    private final Answers answers;
    private final Registered registered;
    private final Institute institute;

    SignAgreement(AgreementOrders orders, Answers answers, Registered registered, Institute institute) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
        this.institute = institute;
    }

    /** @param personId who signs: the sender, or whoever signed on the paper that a program manager has seen */
    record Signature(AgreementSide side, UUID personId) {}

    @Operation(summary = "Signs for one side; with the second signature the agreement binds")
    @PostMapping("/agreements/{id}/signatures")
    ResponseEntity<Receipt> signAgreement(
            @PathVariable UUID id, @RequestBody Signature body, Caller caller, RequestKey key) {
        Policy.maySign(caller, body.side(), body.personId());
        var outcome = orders.sign(id, caller, key, reads -> {
            Policy.mayKnow(caller, id, registered.agreement(reads, id));
            var signer = registered.person(reads, body.personId());
            return new AgreementCommand.Sign(body.side(), body.personId(), signer, institute.id());
        });
        return answers.changed(outcome, "/agreements/{id}");
    }
}

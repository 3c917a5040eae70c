package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets an agreement bind for longer; replaces the last day that the sender saw. */
@RestController
final class RenewAgreement {
    private final AgreementOrders orders;
    private final Answers answers;

    RenewAgreement(AgreementOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /** @param to the new last day, in the agreement's zone */
    record Renewal(LocalDate to) {
        Renewal {
            Day.of("to", to);
        }
    }

    @Operation(summary = "Lets an agreement that still binds bind for longer")
    @PostMapping("/agreements/{id}/renewal")
    ResponseEntity<Receipt> renewAgreement(
            @PathVariable UUID id, @RequestBody Renewal body, ExpectedVersion seen, Caller caller, RequestKey key) {
        var command = new AgreementCommand.Renew(body.to());
        return answers.changed(orders.replace(id, seen, caller, key, command), "/agreements/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.partner.PartnerCommand;
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

/** Takes a partner into the program: with evidence on all three criteria, and an agreement in effect today. */
@RestController
final class AdmitPartner {
    private final PartnerOrders orders;
    private final Answers answers;
    private final Registered surroundings;

    AdmitPartner(PartnerOrders orders, Answers answers, Registered surroundings) {
        this.orders = orders;
        this.answers = answers;
        this.surroundings = surroundings;
    }

    @Operation(
            summary =
                    "Takes a partner into the program: with evidence on all three criteria, and an agreement in effect today")
    @PostMapping("/partners/{id}/admission")
    ResponseEntity<Receipt> admitPartner(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(
                id, caller, key, reads -> new PartnerCommand.Admit(surroundings.agreementInEffect(reads, id)));
        return answers.changed(outcome, "/partners/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.partner.PartnerCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import java.util.UUID;
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

    /** Nothing to say. */
    record Body() {}

    @PostMapping("/partners/{id}/admission")
    ResponseEntity<Receipt> handle(@PathVariable UUID id, @RequestBody Body body, Caller caller, RequestKey key) {
        var outcome = orders.send(
                id, caller, key, reads -> new PartnerCommand.Admit(surroundings.agreementInEffect(reads, id)));
        return answers.changed(outcome, "/partners/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.partner.Criterion;
import colearn.partner.domain.partner.PartnerCommand;
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

/** Records what somebody saw there on one of the three criteria. */
@RestController
final class AssessPartner {
    private final PartnerOrders orders;
    private final Answers answers;
    private final SealedTexts texts;

    AssessPartner(PartnerOrders orders, Answers answers, SealedTexts texts) {
        this.orders = orders;
        this.answers = answers;
        this.texts = texts;
    }

    /** @param evidence what was seen, 1 to 10,000 characters; kept sealed */
    record Assessment(Criterion criterion, Words evidence) {}

    @Operation(summary = "Records what somebody saw there on one of the three criteria")
    @PostMapping("/partners/{id}/assessments")
    ResponseEntity<Receipt> assessPartner(
            @PathVariable UUID id, @RequestBody Assessment body, Caller caller, RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var command =
                new PartnerCommand.Assess(body.criterion(), body.evidence().sealed(texts));
        var outcome = orders.send(id, caller, key, reads -> command);
        return answers.changed(outcome, "/partners/{id}");
    }
}

package colearn.partner.api;

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

/** Lets a partner take no part for a time. */
@RestController
final class PausePartner {
    private final PartnerOrders orders;
    private final Answers answers;
    private final SealedTexts texts;

    PausePartner(PartnerOrders orders, Answers answers, SealedTexts texts) {
        this.orders = orders;
        this.answers = answers;
        this.texts = texts;
    }

    /** @param why 1 to 10,000 characters; kept sealed */
    record Pause(Words why) {}

    @Operation(summary = "Lets a partner take no part for a time")
    @PostMapping("/partners/{id}/pause")
    ResponseEntity<Receipt> pausePartner(
            @PathVariable UUID id, @RequestBody Pause body, Caller caller, RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var command = new PartnerCommand.Pause(body.why().sealed(texts));
        var outcome = orders.send(id, caller, key, reads -> command);
        return answers.changed(outcome, "/partners/{id}");
    }
}

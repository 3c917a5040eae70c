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

/** Lets a paused partner take part again. */
@RestController
final class ResumePartner {
    private final PartnerOrders orders;
    private final Answers answers;

    ResumePartner(PartnerOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    @Operation(summary = "Lets a paused partner take part again")
    @PostMapping("/partners/{id}/resumption")
    ResponseEntity<Receipt> resumePartner(
            @PathVariable UUID id,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller,
            RequestKey key) {
        var outcome = orders.send(id, caller, key, reads -> new PartnerCommand.Resume());
        return answers.changed(outcome, "/partners/{id}");
    }
}

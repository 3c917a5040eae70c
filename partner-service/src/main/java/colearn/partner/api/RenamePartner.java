package colearn.partner.api;

import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerName;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Gives a partner another name; replaces the one that the sender saw. */
@RestController
final class RenamePartner {
    private final PartnerOrders orders;
    private final Answers answers;

    RenamePartner(PartnerOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    record NewName(PartnerName name) {}

    @Operation(summary = "Gives a partner another name in the place of the one that its sender saw")
    @PostMapping("/partners/{id}/name")
    ResponseEntity<Receipt> renamePartner(
            @PathVariable UUID id, @RequestBody NewName body, ExpectedVersion seen, Caller caller, RequestKey key) {
        var outcome = orders.replace(id, seen, caller, key, new PartnerCommand.Rename(body.name()));
        return answers.changed(outcome, "/partners/{id}");
    }
}

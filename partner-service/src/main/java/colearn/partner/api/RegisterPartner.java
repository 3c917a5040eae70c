package colearn.partner.api;

import colearn.partner.domain.Industry;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerName;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.platform.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes an organisation known to the institute. */
@RestController
final class RegisterPartner {
    private final PartnerOrders orders;
    private final Answers answers;

    RegisterPartner(PartnerOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * An organisation.
     *
     * @param aliases under which it is found too
     * @param industries exactly one of them primary
     * @param zone a place of the time zone database
     */
    record NewPartner(PartnerName name, List<PartnerName> aliases, List<Industry> industries, ZoneId zone) {
        NewPartner {
            new PartnerCommand.Register(name, aliases, industries, zone);
        }
    }

    @Operation(summary = "Makes an organisation known to the institute")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/partners")
    ResponseEntity<Receipt> registerPartner(@RequestBody NewPartner body, Caller caller, RequestKey key) {
        var command = new PartnerCommand.Register(body.name(), body.aliases(), body.industries(), body.zone());
        var outcome = orders.send(Ids.next(), caller, key, reads -> command);
        return answers.created(outcome, "/partners/{id}");
    }
}

package colearn.partner.api;

import colearn.partner.domain.Zones;
import colearn.partner.domain.person.PersonCommand;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Makes a person known; name and e-mail are encrypted under a key of their own before anything is stored. */
@RestController
final class RegisterPerson {
    private final PersonOrders orders;
    private final Answers answers;
    private final Registered registered;
    private final SealedTexts texts;

    RegisterPerson(PersonOrders orders, Answers answers, Registered registered, SealedTexts texts) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
        this.texts = texts;
    }

    /**
     * Somebody.
     *
     * @param partyId the partner that they belong to, or the institute
     * @param zone where they are, a place of the time zone database
     */
    record NewPerson(UUID partyId, PersonName name, EmailAddress email, ZoneId zone) {
        NewPerson {
            zone = Zones.region(zone);
        }
    }

    @Operation(summary = "Makes a person known; name and e-mail are encrypted before anything is stored")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/persons")
    ResponseEntity<Receipt> registerPerson(@RequestBody NewPerson body, Caller caller, RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var id = Ids.next();
        // The key has the person's id: destroying it forgets the person.
        var name = texts.seal(id, body.name().value());
        var email = texts.seal(id, body.email().value());
        var outcome = orders.send(
                id,
                caller,
                key,
                reads -> new PersonCommand.Register(
                        body.partyId(), registered.isParty(reads, body.partyId()), name, email, body.zone()));
        return answers.created(outcome, "/persons/{id}");
    }
}

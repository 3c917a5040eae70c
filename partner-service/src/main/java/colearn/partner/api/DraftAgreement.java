package colearn.partner.api;

import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.Attribution;
import colearn.partner.domain.agreement.Audience;
import colearn.partner.domain.agreement.Fee;
import colearn.partner.domain.agreement.Term;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.time.Ids;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Writes down what the institute and a partner could agree. */
@RestController
final class DraftAgreement {
    private final AgreementOrders orders;
    private final Answers answers;
    private final Registered registered;
    private final SealedTexts texts;

    DraftAgreement(AgreementOrders orders, Answers answers, Registered registered, SealedTexts texts) {
        this.orders = orders;
        this.answers = answers;
        this.registered = registered;
        this.texts = texts;
    }

    /**
     * @param groundRules 1 to 10,000 characters; kept sealed
     * @param from the first day, {@code to} the last, in {@code zone}
     */
    record Draft(
            UUID partnerId,
            Words groundRules,
            Fee fee,
            LocalDate from,
            LocalDate to,
            ZoneId zone,
            Audience defaultAudience,
            Attribution defaultAttribution) {
        Draft {
            new Term(from, to, zone);
        }
    }

    @Operation(summary = "Writes down what the institute and a partner could agree")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/agreements")
    ResponseEntity<Receipt> draftAgreement(@RequestBody Draft body, Caller caller, RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var rules = body.groundRules().sealed(texts);
        var outcome = orders.send(
                Ids.next(),
                caller,
                key,
                reads -> new AgreementCommand.Draft(
                        body.partnerId(),
                        registered.partner(reads, body.partnerId()),
                        rules,
                        body.fee(),
                        new Term(body.from(), body.to(), body.zone()),
                        body.defaultAudience(),
                        body.defaultAttribution()));
        return answers.created(outcome, "/agreements/{id}");
    }
}

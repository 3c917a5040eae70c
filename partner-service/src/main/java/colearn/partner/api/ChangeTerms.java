package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.Attribution;
import colearn.partner.domain.agreement.Audience;
import colearn.partner.domain.agreement.Fee;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Lets other terms hold from a day on; replaces those that the sender saw. */
@RestController
final class ChangeTerms {
    private final AgreementOrders orders;
    private final Answers answers;
    private final SealedTexts texts;

    ChangeTerms(AgreementOrders orders, Answers answers, SealedTexts texts) {
        this.orders = orders;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * @param from the first day on which they hold, today at the earliest, in the agreement's zone
     * @param groundRules 1 to 10,000 characters; kept sealed
     */
    record NewTerms(
            LocalDate from, Words groundRules, Fee fee, Audience defaultAudience, Attribution defaultAttribution) {
        NewTerms {
            Day.of("from", from);
        }
    }

    @Operation(summary = "Lets other terms hold from a day on; those of the days before stay readable")
    @PostMapping("/agreements/{id}/terms")
    ResponseEntity<Receipt> changeTerms(
            @PathVariable UUID id, @RequestBody NewTerms body, ExpectedVersion seen, Caller caller, RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var command = new AgreementCommand.ChangeTerms(
                body.from(),
                body.groundRules().sealed(texts),
                body.fee(),
                body.defaultAudience(),
                body.defaultAttribution());
        return answers.changed(orders.replace(id, seen, caller, key, command), "/agreements/{id}");
    }
}

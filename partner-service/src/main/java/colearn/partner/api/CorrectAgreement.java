package colearn.partner.api;

import colearn.partner.domain.Day;
import colearn.partner.domain.Zones;
import colearn.partner.domain.agreement.Agreement;
import colearn.partner.domain.agreement.AgreementCommand;
import colearn.partner.domain.agreement.AgreementEvent;
import colearn.partner.domain.agreement.Attribution;
import colearn.partner.domain.agreement.Audience;
import colearn.partner.domain.agreement.Fee;
import colearn.platform.commands.Aggregate;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Correcting;
import colearn.platform.http.CorrectionOrders;
import colearn.platform.http.CorrectionOrders.Wanted;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends what was recorded wrongly of an agreement: its draft until somebody signs, and what came after the signatures. */
@RestController
final class CorrectAgreement {
    private final CorrectionOrders orders;
    private final Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements;
    private final Answers answers;
    private final SealedTexts texts;

    CorrectAgreement(
            CorrectionOrders orders,
            Aggregate<AgreementCommand, Agreement, AgreementEvent> agreements,
            Answers answers,
            SealedTexts texts) {
        this.orders = orders;
        this.agreements = agreements;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * How an event of the agreement's history is to be read from now on: amended, or not at all.
     *
     * @param event its id in the history; that of the last correction, with {@code retract}, to take that back
     * @param amend the fields that were wrong
     * @param retract true where it should not have been recorded
     * @param why 1 to 10,000 characters; kept sealed
     */
    record AgreementCorrection(
            UUID event,
            @Nullable AgreementAmendment amend,
            @Nullable Boolean retract,
            Words why) {
        AgreementCorrection {
            Correcting.oneOf(amend != null, retract, null);
        }
    }

    /**
     * The fields of an event as they should have been; those that are left out stay as they are. Which of them an event has depends on its type.
     *
     * @param from the first day: of what was drafted, or on which other terms hold
     * @param to the last day: of what was drafted, or until which it was renewed
     * @param zone of what was drafted
     * @param groundRules 1 to 10,000 characters; of a draft or other terms; kept sealed
     * @param fee of a draft or other terms
     * @param why 1 to 10,000 characters; of a termination; kept sealed
     */
    record AgreementAmendment(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable ZoneId zone,
            @Nullable Words groundRules,
            @Nullable Fee fee,
            @Nullable Audience defaultAudience,
            @Nullable Attribution defaultAttribution,
            @Nullable Words why) {
        AgreementAmendment {
            from = from == null ? null : Day.of("from", from);
            to = to == null ? null : Day.of("to", to);
            zone = zone == null ? null : Zones.region(zone);
        }

        Map<String, Object> fields(SealedTexts texts) {
            var fields = new HashMap<String, Object>();
            Correcting.put(fields, "from", from, day -> day);
            Correcting.put(fields, "to", to, day -> day);
            Correcting.put(fields, "zone", zone, place -> place);
            Correcting.put(fields, "groundRules", groundRules, words -> words.sealed(texts));
            Correcting.put(fields, "fee", fee, amount -> amount);
            Correcting.put(fields, "defaultAudience", defaultAudience, audience -> audience);
            Correcting.put(fields, "defaultAttribution", defaultAttribution, attribution -> attribution);
            Correcting.put(fields, "why", why, words -> words.sealed(texts));
            return fields;
        }
    }

    @Operation(summary = "Mends what was recorded wrongly of an agreement: amends or retracts an event of its history")
    @PostMapping("/agreements/{id}/corrections")
    ResponseEntity<Receipt> correctAgreement(
            @PathVariable UUID id,
            @RequestBody AgreementCorrection body,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var amended = body.amend();
        var change = Correcting.change(amended == null ? Map.of() : amended.fields(texts), body.retract(), null);
        var outcome =
                orders.ofAnybodys(agreements, new Wanted(id, body.event(), change, body.why(), seen, caller, key));
        return answers.changed(outcome, "/agreements/{id}");
    }
}

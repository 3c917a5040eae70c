package colearn.partner.api;

import colearn.partner.domain.Industry;
import colearn.partner.domain.partner.Criterion;
import colearn.partner.domain.partner.Partner;
import colearn.partner.domain.partner.PartnerCommand;
import colearn.partner.domain.partner.PartnerEvent;
import colearn.partner.domain.partner.PartnerName;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends what was recorded wrongly of a partner. */
@RestController
final class CorrectPartner {
    private final CorrectionOrders orders;
    private final Aggregate<PartnerCommand, Partner, PartnerEvent> partners;
    private final Answers answers;
    private final SealedTexts texts;

    CorrectPartner(
            CorrectionOrders orders,
            Aggregate<PartnerCommand, Partner, PartnerEvent> partners,
            Answers answers,
            SealedTexts texts) {
        this.orders = orders;
        this.partners = partners;
        this.answers = answers;
        this.texts = texts;
    }

    /**
     * How an event of the partner's history is to be read from now on: amended, at another time, or not at all.
     *
     * @param event its id in the history; that of the last correction, with {@code retract}, to take that back
     * @param amend the fields that were wrong
     * @param retract true where it should not have been recorded
     * @param effectiveAt when it happened in the world, where that was wrong
     * @param why 1 to 10,000 characters; kept sealed
     */
    record PartnerCorrection(
            UUID event,
            @Nullable PartnerAmendment amend,
            @Nullable Boolean retract,
            @Nullable Instant effectiveAt,
            Words why) {
        PartnerCorrection {
            Correcting.oneOf(amend != null, retract, effectiveAt);
        }
    }

    /**
     * The fields of an event as they should have been; those that are left out stay as they are. Which of them an event has depends on its type.
     *
     * @param name of what was registered or renamed
     * @param aliases of what was registered, all of them
     * @param industries of what was registered, all of them, exactly one primary
     * @param zone of what was registered
     * @param criterion of an assessment
     * @param evidence of an assessment
     * @param why of a decline or a pause
     */
    record PartnerAmendment(
            @Nullable PartnerName name,
            @Nullable List<PartnerName> aliases,
            @Nullable List<Industry> industries,
            @Nullable ZoneId zone,
            @Nullable Criterion criterion,
            @Nullable Words evidence,
            @Nullable Words why) {

        Map<String, Object> fields(SealedTexts texts) {
            var fields = new HashMap<String, Object>();
            Correcting.put(fields, "name", name, PartnerName::value);
            Correcting.put(
                    fields,
                    "aliases",
                    aliases,
                    all -> all.stream().map(PartnerName::value).toList());
            Correcting.put(fields, "industries", industries, all -> all);
            Correcting.put(fields, "zone", zone, place -> place);
            Correcting.put(fields, "criterion", criterion, one -> one);
            Correcting.put(fields, "evidence", evidence, words -> words.sealed(texts));
            Correcting.put(fields, "why", why, words -> words.sealed(texts));
            return fields;
        }
    }

    @Operation(summary = "Mends what was recorded wrongly of a partner: amends or retracts an event of its history")
    @PostMapping("/partners/{id}/corrections")
    ResponseEntity<Receipt> correctPartner(
            @PathVariable UUID id,
            @RequestBody PartnerCorrection body,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key) {
        Policy.mayRunTheProgram(caller);
        var amended = body.amend();
        var change = Correcting.change(
                amended == null ? Map.of() : amended.fields(texts), body.retract(), body.effectiveAt());
        var outcome = orders.ofAnybodys(partners, new Wanted(id, body.event(), change, body.why(), seen, caller, key));
        return answers.changed(outcome, "/partners/{id}");
    }
}

package colearn.session.api;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Correcting;
import colearn.platform.http.CorrectionOrders.Wanted;
import colearn.platform.http.ExpectedVersion;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.struggle.Observation;
import colearn.session.domain.struggle.Struggle;
import colearn.session.domain.struggle.StruggleCommand;
import colearn.session.domain.struggle.StruggleEvent;
import io.swagger.v3.oas.annotations.Operation;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends what was recorded wrongly of a struggle. */
@RestController
final class CorrectStruggle {
    private final CorrectionsOfOurs corrections;
    private final Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles;
    private final SealedTexts texts;
    private final Answers answers;

    CorrectStruggle(
            CorrectionsOfOurs corrections,
            Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles,
            SealedTexts texts,
            Answers answers) {
        this.corrections = corrections;
        this.struggles = struggles;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * How an event of the struggle's history is to be read from now on: amended, or not at all.
     *
     * @param event its id in the history; that of the last correction, with {@code retract}, to take that back
     * @param amend the fields that were wrong
     * @param retract true where it should not have been recorded
     * @param why 1 to 10,000 characters; kept sealed
     */
    record StruggleCorrection(
            UUID event,
            @Nullable StruggleAmendment amend,
            @Nullable Boolean retract,
            Words why) {
        StruggleCorrection {
            Correcting.oneOf(amend != null, retract, null);
        }
    }

    /**
     * The fields of an event as they should have been; those that are left out stay as they are. Which of them an event has depends on its type.
     *
     * @param place of what was observed
     * @param workStep of what was observed
     * @param statement of what was observed, 1 to 2,000 characters
     * @param whoseWork of what was observed
     * @param how of a resolution, 1 to 2,000 characters
     * @param why of a deferral, 1 to 2,000 characters
     */
    record StruggleAmendment(
            @Nullable String place,
            @Nullable String workStep,
            @Nullable Words statement,
            @Nullable String whoseWork,
            @Nullable Words how,
            @Nullable Words why) {
        private static final int LONGEST = 2_000;

        StruggleAmendment {
            place = place == null ? null : Observation.said("place", place);
            workStep = workStep == null ? null : Observation.said("workStep", workStep);
            whoseWork = whoseWork == null ? null : Observation.said("whoseWork", whoseWork);
            areShort("statement", statement);
            areShort("how", how);
            areShort("why", why);
        }

        private static void areShort(String field, @Nullable Words words) {
            if (words != null) {
                words.areAtMost(LONGEST, field);
            }
        }

        Map<String, Object> fields(SealedTexts texts) {
            var fields = new HashMap<String, Object>();
            Correcting.put(fields, "place", place, text -> text);
            Correcting.put(fields, "workStep", workStep, text -> text);
            Correcting.put(fields, "statement", statement, words -> words.sealed(texts));
            Correcting.put(fields, "whoseWork", whoseWork, text -> text);
            Correcting.put(fields, "how", how, words -> words.sealed(texts));
            Correcting.put(fields, "why", why, words -> words.sealed(texts));
            return fields;
        }
    }

    @Operation(summary = "Mends what was recorded wrongly of a struggle: amends or retracts an event of its history")
    @PostMapping("/struggles/{id}/corrections")
    ResponseEntity<Receipt> correctStruggle(
            @PathVariable UUID id,
            @RequestBody StruggleCorrection body,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key) {
        Policy.mayAct(caller);
        var amended = body.amend();
        var change = Correcting.change(amended == null ? Map.of() : amended.fields(texts), body.retract(), null);
        var outcome = corrections.send(struggles, new Wanted(id, body.event(), change, body.why(), seen, caller, key));
        return answers.changed(outcome, "/struggles/{id}");
    }
}

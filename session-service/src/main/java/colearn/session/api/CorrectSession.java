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
import colearn.session.domain.session.Session;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.SessionEvent;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Mends what was recorded wrongly of a session. */
@RestController
final class CorrectSession {
    private final CorrectionsOfOurs corrections;
    private final Aggregate<SessionCommand, Session, SessionEvent> sessions;
    private final SealedTexts texts;
    private final Answers answers;

    CorrectSession(
            CorrectionsOfOurs corrections,
            Aggregate<SessionCommand, Session, SessionEvent> sessions,
            SealedTexts texts,
            Answers answers) {
        this.corrections = corrections;
        this.sessions = sessions;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * How an event of the session's history is to be read from now on: amended, or not at all. Notes, reflections and what a side says of having learned
     * nothing are corrected by who wrote them alone.
     *
     * @param event its id in the history; that of the last correction, with {@code retract}, to take that back
     * @param amend the fields that were wrong
     * @param retract true where it should not have been recorded
     * @param why 1 to 10,000 characters; kept sealed
     */
    record SessionCorrection(
            UUID event,
            @Nullable SessionAmendment amend,
            @Nullable Boolean retract,
            Words why) {
        SessionCorrection {
            Correcting.oneOf(amend != null, retract, null);
        }
    }

    @Operation(summary = "Mends what was recorded wrongly of a session: amends or retracts an event of its history")
    @PostMapping("/sessions/{id}/corrections")
    ResponseEntity<Receipt> correctSession(
            @PathVariable UUID id,
            @RequestBody SessionCorrection body,
            ExpectedVersion seen,
            Caller caller,
            RequestKey key) {
        Policy.mayAct(caller);
        var amended = body.amend();
        var change = amended == null
                ? Correcting.change(Map.of(), body.retract(), null)
                : Correcting.change(amended.fields(texts), body.retract(), amended.heldAt());
        var outcome = corrections.send(sessions, new Wanted(id, body.event(), change, body.why(), seen, caller, key));
        return answers.changed(Unnamed.writings(outcome), "/sessions/{id}");
    }
}

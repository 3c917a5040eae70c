package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.LearningKind;
import colearn.session.domain.Side;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Says what a side learned, at the close of a session or any time later. */
@RestController
final class Reflect {
    private final SessionOrders orders;
    private final SealedTexts texts;
    private final Answers answers;

    Reflect(SessionOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * What was learned.
     *
     * @param side A or B: who learned, which need not be the author's side
     * @param learner the id of the party of that side that learned
     * @param kind about the work, about how to coach, or about the other's business
     * @param visibility who may read it besides its author; it never gets narrower
     */
    record Learned(Side side, UUID learner, Words learned, LearningKind kind, Visibility visibility) {}

    @Operation(summary = "Says what a side learned, at the close of a session or any time later")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{id}/reflections")
    ResponseEntity<Receipt> reflect(@PathVariable UUID id, @RequestBody Learned body, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        var reflectionId = InnerId.of(id, key);
        var learned = texts.seal(body.learned().value());
        var outcome = orders.send(
                id,
                caller,
                key,
                it -> new SessionCommand.Reflect(
                        it.member(),
                        reflectionId,
                        body.side(),
                        body.learner(),
                        it.parties(body.side()),
                        learned,
                        body.kind(),
                        body.visibility()));
        return answers.created(outcome, "/sessions/{id}/reflections/" + reflectionId);
    }
}

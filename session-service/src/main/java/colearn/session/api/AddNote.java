package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
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

/** Writes something down that belongs to a session. */
@RestController
final class AddNote {
    private final SessionOrders orders;
    private final SealedTexts texts;
    private final Answers answers;

    AddNote(SessionOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * A note.
     *
     * @param visibility who may read it besides its author
     */
    record Written(Visibility visibility, Words text) {}

    @Operation(summary = "Writes something down that belongs to a session")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions/{id}/notes")
    ResponseEntity<Receipt> add(@PathVariable UUID id, @RequestBody Written body, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        var noteId = InnerId.of(id, key);
        var text = texts.seal(body.text().value());
        var outcome = orders.send(
                id, caller, key, it -> new SessionCommand.AddNote(it.member(), noteId, body.visibility(), text));
        return answers.created(outcome, "/sessions/{id}");
    }
}

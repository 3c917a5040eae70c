package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.http.Words;
import colearn.platform.identity.Caller;
import colearn.platform.secrets.SealedTexts;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.Tool;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says which tool was used against which struggle; never a tool in search of a problem. */
@RestController
final class UseTool {
    private final SessionOrders orders;
    private final SealedTexts texts;
    private final Answers answers;

    UseTool(SessionOrders orders, SealedTexts texts, Answers answers) {
        this.orders = orders;
        this.texts = texts;
        this.answers = answers;
    }

    /**
     * A tool and the problem that it met.
     *
     * @param tool what it is called, in one line
     * @param struggleId observed before, in this relationship; a tool without one is refused, with the reason
     * @param fit how it fits that struggle
     */
    record Used(Tool tool, @Nullable UUID struggleId, Words fit) {}

    @Operation(summary = "Says which tool was used against which struggle; never a tool in search of a problem")
    @PostMapping("/sessions/{id}/tools")
    ResponseEntity<Receipt> use(@PathVariable UUID id, @RequestBody Used body, Caller caller, RequestKey key) {
        Policy.mayAct(caller);
        var fit = texts.seal(body.fit().value());
        var outcome = orders.send(
                id,
                caller,
                key,
                it -> new SessionCommand.UseTool(
                        it.member(),
                        body.tool(),
                        body.struggleId(),
                        Optional.ofNullable(body.struggleId()).flatMap(it::observed),
                        fit));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

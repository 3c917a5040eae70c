package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says that nobody of a side came. */
@RestController
final class MarkNoShow {
    private final SessionOrders orders;
    private final Answers answers;

    MarkNoShow(SessionOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * Who did not come.
     *
     * @param side A or B
     */
    record Absent(Side side) {}

    @Operation(summary = "Says that nobody of a side came")
    @PostMapping("/sessions/{id}/no-show")
    ResponseEntity<Receipt> noShow(@PathVariable UUID id, @RequestBody Absent body, Caller caller, RequestKey key) {
        var outcome = orders.send(id, caller, key, it -> new SessionCommand.MarkNoShow(it.actor(), body.side()));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

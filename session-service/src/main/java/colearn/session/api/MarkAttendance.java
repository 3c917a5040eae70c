package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.Side;
import colearn.session.domain.session.SessionCommand;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Says who came, of either side. */
@RestController
final class MarkAttendance {
    private final SessionOrders orders;
    private final Answers answers;

    MarkAttendance(SessionOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * Somebody who came.
     *
     * @param side A or B
     * @param standInFor the member of that side in whose place the person came; absent for a member
     */
    record Came(Side side, UUID personId, @Nullable UUID standInFor) {
        Came {
            if (personId.equals(standInFor)) {
                throw new IllegalArgumentException("nobody stands in for themselves: leave standInFor out");
            }
        }
    }

    @Operation(summary = "Says who came, of either side")
    @PostMapping("/sessions/{id}/attendance")
    ResponseEntity<Receipt> attend(@PathVariable UUID id, @RequestBody Came body, Caller caller, RequestKey key) {
        var replaced = body.standInFor();
        var outcome = orders.send(
                id,
                caller,
                key,
                (it, session) -> new SessionCommand.MarkAttendance(
                        it.actor(),
                        body.side(),
                        it.membership(body.personId(), session),
                        replaced == null ? null : it.membership(replaced, session)));
        return answers.changed(outcome, "/sessions/{id}");
    }
}

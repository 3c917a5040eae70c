package colearn.session.api;

import colearn.platform.commands.RequestKey;
import colearn.platform.http.Answers;
import colearn.platform.http.Receipt;
import colearn.platform.identity.Caller;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.Subject;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Asks for a session of a relationship. */
@RestController
final class RequestSession {
    private final SessionOrders orders;
    private final Answers answers;

    RequestSession(SessionOrders orders, Answers answers) {
        this.orders = orders;
        this.answers = answers;
    }

    /**
     * What the session shall be about.
     *
     * @param struggleIds struggles of this relationship that somebody observed; may be empty, at most 50
     */
    record Requested(UUID relationshipId, List<UUID> struggleIds) {
        Requested {
            struggleIds = new Subject(relationshipId, struggleIds).struggleIds();
        }

        Subject subject() {
            return new Subject(relationshipId, struggleIds);
        }
    }

    @Operation(summary = "Asks for a session of a relationship")
    @ResponseStatus(HttpStatus.CREATED)
    @PostMapping("/sessions")
    ResponseEntity<Receipt> request(@RequestBody Requested body, Caller caller, RequestKey key) {
        var subject = body.subject();
        var outcome = orders.begin(
                subject.relationshipId(),
                caller,
                key,
                it -> new SessionCommand.Request(
                        it.actor(), subject, it.standing(), it.observed(subject.struggleIds())));
        return answers.created(outcome, "/sessions/{id}");
    }
}

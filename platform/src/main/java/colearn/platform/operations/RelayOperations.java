package colearn.platform.operations;

import colearn.platform.eventlog.LogReader;
import colearn.platform.identity.Caller;
import colearn.platform.kafka.relay.Republication;
import colearn.platform.kafka.relay.Republications;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.Problems;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Publishing this service's log again, for readers that lack what Kafka no longer has. Who has an event already passes it over. */
@RestController
@RequestMapping("/operations/relay/republications")
class RelayOperations {
    private final Republications republications;
    private final LogReader log;

    RelayOperations(Republications republications, LogReader log) {
        this.republications = republications;
        this.log = log;
    }

    /**
     * @param from the first position to be published again, 1 when left out; it always goes to the end, for half of it would leave a gap
     * @param reason 1 to 1,000 characters
     */
    record Request(@Nullable Long from, String reason) {
        Request {
            reason = Reasons.checked(reason);
        }

        long fromPosition() {
            return from == null ? 1 : from;
        }
    }

    /** No Idempotency-Key: while one is not finished, another is refused. */
    @Operation(summary = "Publishes the log again from a position on")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping
    ResponseEntity<Republication> republish(@RequestBody Request request, Caller caller) {
        OperationsPolicy.mayOperate(caller);
        if (request.fromPosition() < 1 || request.fromPosition() > Math.max(1, log.frontier())) {
            throw Problems.invalidField("from", "the log goes from 1 to %d.".formatted(log.frontier()));
        }
        var asked = republications
                .ask(request.fromPosition(), request.reason(), caller.person())
                .orElseThrow(() -> new ProblemException(ProblemType.ALREADY_RUNNING.because(
                        "The log is being published again: wait for it, see GET /operations/relay/republications.")));
        return ResponseEntity.accepted()
                .location(URI.create("/operations/relay/republications/" + asked.id()))
                .body(asked);
    }

    /** The latest, newest first. */
    @Operation(summary = "The latest publications of the log, newest first")
    @GetMapping
    List<Republication> republications(Caller caller) {
        OperationsPolicy.mayLook(caller);
        return republications.latest();
    }

    @Operation(summary = "How far a publication of the log has come")
    @GetMapping("/{id}")
    Republication republicationProgress(@PathVariable UUID id, Caller caller) {
        OperationsPolicy.mayLook(caller);
        return republications.find(id).orElseThrow(() -> Problems.notFound("republication", id));
    }
}

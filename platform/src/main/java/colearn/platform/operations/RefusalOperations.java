package colearn.platform.operations;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.http.Cursor;
import colearn.platform.http.Nothing;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import colearn.platform.reactions.Reactions;
import colearn.platform.reactions.Refusals;
import colearn.platform.timers.Timers;
import io.swagger.v3.oas.annotations.Operation;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the service does by itself: how its reactions and timers stand, and what a rule refused them. */
@RestController
class RefusalOperations {
    private final Reactions reactions;
    private final Timers timers;
    private final Refusals refusals;
    private final LogIdentity log;
    private final LogReader reader;

    RefusalOperations(Reactions reactions, Timers timers, Refusals refusals, LogIdentity log, LogReader reader) {
        this.reactions = reactions;
        this.timers = timers;
        this.refusals = refusals;
        this.log = log;
        this.reader = reader;
    }

    @Operation(summary = "How far each reaction has come")
    @GetMapping("/operations/reactions")
    List<Reactions.Status> reactions(Caller caller) {
        OperationsPolicy.mayLook(caller);
        return reactions.status();
    }

    /** Events that a reaction could not handle. */
    @Operation(summary = "Events that a reaction could not handle")
    @GetMapping("/operations/reactions/quarantine")
    List<Reactions.SetAside> setAside(Caller caller) {
        OperationsPolicy.mayLook(caller);
        return reactions.setAside();
    }

    /** Handles it again; what was done of it before is not done twice. No Idempotency-Key: it is set aside once. */
    @Operation(summary = "Handles an event again that was set aside")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/operations/reactions/{reaction}/quarantine/{position}/release")
    ResponseEntity<Void> releaseSetAside(
            @PathVariable String reaction,
            @PathVariable long position,
            @RequestBody(required = false) @Nullable Nothing body,
            Caller caller)
            throws SQLException {
        OperationsPolicy.mayOperate(caller);
        if (!reactions.release(reaction, position)) {
            throw new ProblemException(ProblemType.NOT_FOUND.because(
                    "Nothing is set aside there: look at GET /operations/reactions/quarantine."));
        }
        return ResponseEntity.noContent().build();
    }

    @Operation(summary = "How far the timers have come")
    @GetMapping("/operations/timers")
    List<Timers.Status> timers(Caller caller) {
        OperationsPolicy.mayLook(caller);
        return timers.status();
    }

    /** Those that nobody has looked at and that did not go through later, oldest first. */
    @Operation(summary = "What a rule refused to a reaction or a timer, oldest first")
    @GetMapping("/operations/refusals")
    Page<Refusals.Entry> refused(Paging paging, Caller caller) {
        OperationsPolicy.mayLook(caller);
        long after = paging.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        var position = new LogPosition(log.service(), log.epoch(), reader.frontier());
        return paging.page(refusals.open(after, paging.fetch()), entry -> Cursor.of(entry.id()), position.toString());
    }

    /** Somebody has looked; refused once more it is open again. No Idempotency-Key: it is open once. */
    @Operation(summary = "Says that somebody has looked at a refusal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @PostMapping("/operations/refusals/{id}/settlement")
    ResponseEntity<Void> settle(
            @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body, Caller caller) {
        OperationsPolicy.mayOperate(caller);
        if (!refusals.settle(id)) {
            throw new ProblemException(ProblemType.NOT_FOUND.because(
                    "No refusal is open under %d: look at GET /operations/refusals.".formatted(id)));
        }
        return ResponseEntity.noContent().build();
    }
}

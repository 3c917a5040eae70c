package colearn.platform.operations;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.http.Correlation;
import colearn.platform.http.Cursor;
import colearn.platform.http.Nothing;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.kafka.ingest.Quarantine;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came over Kafka and could not be read: an operator looks, and decides. Deciding twice has no second effect: it is open once. */
@RestController
@RequestMapping("/operations/quarantine")
class QuarantineOperations {
    private final Quarantine quarantine;
    private final LogIdentity log;
    private final LogReader reader;

    QuarantineOperations(Quarantine quarantine, LogIdentity log, LogReader reader) {
        this.quarantine = quarantine;
        this.log = log;
        this.reader = reader;
    }

    /** @param why stands in the log beside the decision, for ever: 1 to 1,000 characters, no personal data */
    record Skipped(String why) {
        Skipped {
            why = Reasons.checked(why);
        }
    }

    /** What waits, oldest first; never its content, which may be confidential. */
    @Operation(summary = "What came over Kafka and could not be read, oldest first")
    @GetMapping
    Page<Quarantine.Entry> quarantined(Paging paging, Caller caller) {
        OperationsPolicy.mayLook(caller);
        long after = paging.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        var waiting = quarantine.open(after, paging.fetch());
        var position = new LogPosition(log.service(), log.epoch(), reader.frontier());
        return paging.page(waiting, entry -> Cursor.of(entry.id()), position.toString());
    }

    /** Tries it again, and then what waits behind it. */
    @Operation(summary = "Tries it again, and then what waits behind it")
    @PostMapping("/{id}/release")
    Quarantine.Decided release(
            @PathVariable long id, @RequestBody(required = false) @Nullable Nothing body, Caller caller) {
        OperationsPolicy.mayOperate(caller);
        return quarantine.release(id, caller.person()).orElseThrow(() -> notOpen(id));
    }

    /** Goes on without it. */
    @Operation(summary = "Goes on without it, and keeps why")
    @PostMapping("/{id}/skip")
    Quarantine.Decided skip(@PathVariable long id, @RequestBody Skipped body, Caller caller) {
        OperationsPolicy.mayOperate(caller);
        return quarantine
                .skip(id, body.why(), caller.person(), Correlation.current())
                .orElseThrow(() -> notOpen(id));
    }

    private static ProblemException notOpen(long id) {
        return new ProblemException(ProblemType.NOT_FOUND.because(
                "Nothing waits under %d: look at GET /operations/quarantine.".formatted(id)));
    }
}

package colearn.platform.operations;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.http.Cursor;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.kafka.ingest.LostFacts;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this service heard of others that they lost in a restore: to be reviewed by people. */
@RestController
@RequestMapping("/operations/lost-facts")
class LostFactOperations {
    private final LostFacts lost;
    private final LogIdentity log;
    private final LogReader reader;

    LostFactOperations(LostFacts lost, LogIdentity log, LogReader reader) {
        this.lost = lost;
        this.log = log;
        this.reader = reader;
    }

    /** In the order of this service's log. */
    @Operation(summary = "Facts that another service lost when its log was restored")
    @GetMapping
    Page<LostFacts.Lost> all(Paging paging, Caller caller) {
        OperationsPolicy.mayLook(caller);
        long after = paging.cursor().map(cursor -> cursor.number(0)).orElse(0L);
        var position = new LogPosition(log.service(), log.epoch(), reader.frontier());
        return paging.page(lost.after(after, paging.fetch()), one -> Cursor.of(one.position()), position.toString());
    }
}

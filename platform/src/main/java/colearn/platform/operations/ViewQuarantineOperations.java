package colearn.platform.operations;

import colearn.platform.commands.LogPosition;
import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.http.Cursor;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.Problems;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.views.Builds;
import colearn.platform.views.View;
import colearn.platform.views.ViewQuarantine;
import colearn.platform.views.Waiting;
import io.swagger.v3.oas.annotations.Operation;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Rows of a view that stand still before an event: an operator looks, and decides. Deciding twice has no second effect. */
@RestController
@RequestMapping("/operations/views/{view}/quarantine")
class ViewQuarantineOperations {
    private final ViewQuarantine quarantine;
    private final Builds builds;
    private final SealedTexts secrets;
    private final LogIdentity log;
    private final LogReader reader;

    ViewQuarantineOperations(
            ViewQuarantine quarantine, Builds builds, SealedTexts secrets, LogIdentity log, LogReader reader) {
        this.quarantine = quarantine;
        this.builds = builds;
        this.secrets = secrets;
        this.log = log;
        this.reader = reader;
    }

    /** @param key of the row, 1 to 500 characters */
    record Release(String key) {
        Release {
            key = known(key);
        }
    }

    /**
     * @param key of the row, 1 to 500 characters
     * @param position of the event that it stands still before
     * @param why is recorded, 1 to 1,000 characters
     */
    record Skip(String key, long position, String why) {
        Skip {
            key = known(key);
            why = why.strip();
            if (why.isEmpty() || why.length() > 1_000) {
                throw new IllegalArgumentException("say why in 1 to 1,000 characters");
            }
        }
    }

    /**
     * What became of it.
     *
     * @param waiting what the row stands still before now; null when it goes on
     */
    record Released(String key, @Nullable Waiting waiting) {}

    /** @param position of the decision in the log: the row goes on once the view has come to it */
    record Skipped(String key, String position) {}

    private static String known(String key) {
        if (key.isEmpty() || key.length() > 500) {
            throw new IllegalArgumentException("a key has 1 to 500 characters");
        }
        return key;
    }

    /** By key; never what is in the events, which may be confidential. */
    @Operation(summary = "Rows of a view that stand still before an event, by key")
    @GetMapping
    Page<Waiting> rowsStandingStill(@PathVariable String view, Paging paging, Caller caller) {
        OperationsPolicy.mayLook(caller);
        var after = paging.cursor().map(cursor -> cursor.text(0)).orElse("");
        var rows = quarantine.waiting(named(view), after, paging.fetch());
        return paging.page(rows, row -> Cursor.of(row.key()), position(reader.frontier()));
    }

    /** Folds the event again, and then what waits behind it. */
    @Operation(summary = "Folds the event again that a row stands still before, and then what waits behind it")
    @PostMapping("/release")
    Released releaseRow(@PathVariable String view, @RequestBody Release body, Caller caller)
            throws SQLException, InterruptedException {
        OperationsPolicy.mayOperate(caller);
        var row = row(named(view), body.key());
        return new Released(
                body.key(), quarantine.release(named(view), row, caller).orElse(null));
    }

    /** Goes on without the event: an event of its own, which every rebuild honours. */
    @Operation(summary = "Lets a row go on without the event that it stands still before")
    @PostMapping("/skip")
    Skipped skipRow(@PathVariable String view, @RequestBody Skip body, Caller caller) {
        OperationsPolicy.mayOperate(caller);
        var row = row(named(view), body.key());
        if (row.position() != body.position()) {
            throw Problems.invalidField(
                    "position", "the row stands still before the event at %d.".formatted(row.position()));
        }
        return switch (quarantine.skip(named(view), row, secrets.seal(body.why()), caller)) {
            case Outcome.Done done -> new Skipped(body.key(), done.position().toString());
            default ->
                throw new ProblemException(ProblemType.CONTENDED.because(
                        "Others are deciding about this view at the same moment. Send it again."));
        };
    }

    private String position(long position) {
        return new LogPosition(log.service(), log.epoch(), position).toString();
    }

    private Waiting row(View<?> view, String key) {
        return quarantine
                .find(view, key)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND.because(
                        "No row stands still under this key: look at GET /operations/views/%s/quarantine."
                                .formatted(view.name()))));
    }

    private View<?> named(String view) {
        return builds.view(view)
                .orElseThrow(() ->
                        Problems.invalidParameter("view", "there is no such view: look at GET /operations/views."));
    }
}

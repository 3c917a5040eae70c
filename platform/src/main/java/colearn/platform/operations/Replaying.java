package colearn.platform.operations;

import colearn.platform.eventlog.LogReader;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.platform.views.Build;
import colearn.platform.views.Builds;
import colearn.platform.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.sql.SQLException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A view as it was at a position of the log, beside the live one: ask any query of it by sending its id as {@code Colearn-Replay}. */
@RestController
@RequestMapping("/analysis/replays")
class Replaying {
    private final Views views;
    private final Builds builds;
    private final LogReader log;

    Replaying(Views views, Builds builds, LogReader log) {
        this.views = views;
        this.builds = builds;
        this.log = log;
    }

    /**
     * @param view its name
     * @param at position in this service's log, 0 for before the first event
     */
    record Request(String view, long at) {}

    @Operation(summary = "Folds a view up to a position of the log, beside the live one")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping
    ResponseEntity<Build> replay(@RequestBody Request request, Caller caller) throws SQLException {
        OperationsPolicy.mayReplay(caller);
        OperationsPolicy.notCrowded(builds);
        var view = builds.view(request.view())
                .orElseThrow(() -> Problems.invalidField("view", "the views are " + views.names() + "."));
        if (request.at() < 0 || request.at() > log.frontier()) {
            throw Problems.invalidField("at", "the log goes from 0 to %d.".formatted(log.frontier()));
        }
        var id = builds.replay(view, request.at(), caller.person());
        return ResponseEntity.accepted()
                .location(URI.create("/analysis/replays/" + id))
                .body(builds.find(id).orElseThrow());
    }

    @Operation(summary = "How far a replay has come; once it is done, send its id as Colearn-Replay")
    @GetMapping("/{id}")
    Build replayProgress(@PathVariable UUID id, Caller caller) {
        OperationsPolicy.mayReplay(caller);
        return builds.find(id).filter(build -> build.cut() != null).orElseThrow(() -> Problems.notFound("replay", id));
    }
}

package colearn.platform.operations;

import colearn.platform.http.Nothing;
import colearn.platform.identity.Caller;
import colearn.platform.problem.Problems;
import colearn.platform.views.Build;
import colearn.platform.views.Builds;
import colearn.platform.views.Fingerprint;
import colearn.platform.views.View;
import colearn.platform.views.Views;
import io.swagger.v3.oas.annotations.Operation;
import java.net.URI;
import java.sql.SQLException;
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

/** The views of this service: where each stands, and building one anew beside the rows that serve. */
@RestController
@RequestMapping("/operations/views")
class ViewOperations {
    private final Views views;
    private final Builds builds;

    ViewOperations(Views views, Builds builds) {
        this.views = views;
        this.builds = builds;
    }

    @Operation(summary = "Where each view stands")
    @GetMapping
    List<Views.Status> views(Caller caller) {
        OperationsPolicy.mayLook(caller);
        return views.status();
    }

    /** Equal for equal rows and evidence, whether folded live or rebuilt. */
    @Operation(summary = "A hash of a view's rows and evidence: equal for equal rows, whether folded live or rebuilt")
    @GetMapping("/{view}/fingerprint")
    Fingerprint fingerprint(@PathVariable String view, Caller caller) throws SQLException {
        OperationsPolicy.mayLook(caller);
        return views.fingerprint(known(view).name());
    }

    /** No Idempotency-Key: building twice gives the same rows. */
    @Operation(summary = "Folds a view anew beside the rows that serve, then switches")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @PostMapping("/{view}/rebuilds")
    ResponseEntity<Build> rebuild(
            @PathVariable String view, @RequestBody(required = false) @Nullable Nothing body, Caller caller)
            throws SQLException {
        OperationsPolicy.mayOperate(caller);
        OperationsPolicy.notCrowded(builds);
        var id = builds.rebuild(known(view), caller.person());
        return ResponseEntity.accepted()
                .location(URI.create("/operations/views/%s/rebuilds/%s".formatted(view, id)))
                .body(builds.find(id).orElseThrow());
    }

    @Operation(summary = "How far a rebuild has come")
    @GetMapping("/{view}/rebuilds/{id}")
    Build rebuildProgress(@PathVariable String view, @PathVariable UUID id, Caller caller) {
        OperationsPolicy.mayLook(caller);
        return builds.find(id)
                .filter(build -> build.view().equals(view) && build.cut() == null)
                .orElseThrow(() -> Problems.notFound("rebuild", id));
    }

    private View<?> known(String view) {
        return builds.view(view)
                .orElseThrow(() -> Problems.invalidParameter("view", "the views are " + views.names() + "."));
    }
}

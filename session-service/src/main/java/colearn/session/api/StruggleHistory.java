package colearn.session.api;

import colearn.platform.commands.Aggregate;
import colearn.platform.http.After;
import colearn.platform.http.Histories;
import colearn.platform.http.HistoryEntry;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.session.domain.struggle.Struggle;
import colearn.session.domain.struggle.StruggleCommand;
import colearn.session.domain.struggle.StruggleEvent;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded of a struggle, and what was corrected of that. */
@RestController
final class StruggleHistory {
    private final Histories histories;
    private final Readers readers;
    private final Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles;

    StruggleHistory(
            Histories histories, Readers readers, Aggregate<StruggleCommand, Struggle, StruggleEvent> struggles) {
        this.histories = histories;
        this.readers = readers;
        this.struggles = struggles;
    }

    @Operation(summary = "What was recorded of a struggle, and what was corrected of that, oldest first")
    @GetMapping("/struggles/{id}/history")
    Page<HistoryEntry> struggleHistory(@PathVariable UUID id, Paging paging, Caller caller, After after) {
        Policy.mayRead(caller);
        return histories.of(struggles, id, paging, beginning -> seenBy(beginning, caller, after));
    }

    /** As the struggle itself: all of it, or nothing. */
    private Predicate<StruggleEvent> seenBy(StruggleEvent beginning, Caller caller, After after) {
        boolean all = beginning instanceof StruggleEvent.Observed it
                && Policy.maySee(caller, readers.isMember(it.relationshipId(), caller, after));
        return event -> all;
    }
}

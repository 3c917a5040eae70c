package colearn.session.api;

import colearn.platform.commands.Aggregate;
import colearn.platform.http.After;
import colearn.platform.http.Histories;
import colearn.platform.http.HistoryEntry;
import colearn.platform.http.Page;
import colearn.platform.http.Paging;
import colearn.platform.identity.Caller;
import colearn.session.domain.session.Session;
import colearn.session.domain.session.SessionCommand;
import colearn.session.domain.session.SessionEvent;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was recorded of a session, and what was corrected of that, as far as the reader may see it. */
@RestController
final class SessionHistory {
    private final Histories histories;
    private final Readers readers;
    private final Aggregate<SessionCommand, Session, SessionEvent> sessions;

    SessionHistory(Histories histories, Readers readers, Aggregate<SessionCommand, Session, SessionEvent> sessions) {
        this.histories = histories;
        this.readers = readers;
        this.sessions = sessions;
    }

    @Operation(
            summary = "What was recorded of a session, and what was corrected of that, oldest first; notes and "
                    + "reflections as far as the reader may see them")
    @GetMapping("/sessions/{id}/history")
    Page<HistoryEntry> sessionHistory(@PathVariable UUID id, Paging paging, Caller caller, After after) {
        Policy.mayRead(caller);
        return histories.of(sessions, id, paging, beginning -> seenBy(beginning, caller, after));
    }

    private Predicate<SessionEvent> seenBy(SessionEvent beginning, Caller caller, After after) {
        var relationship = switch (beginning) {
            case SessionEvent.Requested it -> it.relationshipId();
            case SessionEvent.Held it -> it.relationshipId();
            default -> null;
        };
        boolean member = relationship != null && readers.isMember(relationship, caller, after);
        return event -> maySee(event, caller, member);
    }

    /** Each writing by who could read it then: what was private stays its author's, also once it was widened. */
    private static boolean maySee(SessionEvent event, Caller caller, boolean member) {
        return switch (event) {
            case SessionEvent.NoteAdded it -> Policy.mayOpen(caller, member, it.authorId(), it.visibility());
            case SessionEvent.ReflectionRecorded it -> Policy.mayOpen(caller, member, it.authorId(), it.visibility());
            case SessionEvent.ReflectionWidened it -> Policy.mayOpen(caller, member, it.authorId(), it.to());
            case SessionEvent.Requested none -> Policy.maySee(caller, member);
            case SessionEvent.Scheduled none -> Policy.maySee(caller, member);
            case SessionEvent.Rescheduled none -> Policy.maySee(caller, member);
            case SessionEvent.Cancelled none -> Policy.maySee(caller, member);
            case SessionEvent.AttendanceMarked none -> Policy.maySee(caller, member);
            case SessionEvent.NoShowMarked none -> Policy.maySee(caller, member);
            case SessionEvent.Held none -> Policy.maySee(caller, member);
            case SessionEvent.ToolUsed none -> Policy.maySee(caller, member);
            case SessionEvent.NothingLearnedDeclared none -> Policy.maySee(caller, member);
            case SessionEvent.Closed none -> Policy.maySee(caller, member);
        };
    }
}

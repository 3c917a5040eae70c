package colearn.session.domain.session;

import static colearn.platform.decider.Decision.rejected;

import colearn.platform.decider.CorrectableDecider;
import colearn.platform.decider.Decision;
import colearn.platform.decider.Moments;
import colearn.platform.decider.Rejection;
import colearn.session.domain.session.SessionCommand.AddNote;
import colearn.session.domain.session.SessionCommand.Cancel;
import colearn.session.domain.session.SessionCommand.Close;
import colearn.session.domain.session.SessionCommand.DeclareNothingLearned;
import colearn.session.domain.session.SessionCommand.Hold;
import colearn.session.domain.session.SessionCommand.InTheRelationship;
import colearn.session.domain.session.SessionCommand.LogHeld;
import colearn.session.domain.session.SessionCommand.MarkAttendance;
import colearn.session.domain.session.SessionCommand.MarkNoShow;
import colearn.session.domain.session.SessionCommand.Reflect;
import colearn.session.domain.session.SessionCommand.Request;
import colearn.session.domain.session.SessionCommand.Reschedule;
import colearn.session.domain.session.SessionCommand.Schedule;
import colearn.session.domain.session.SessionCommand.UseTool;
import colearn.session.domain.session.SessionCommand.WidenReflection;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rules of a session, each kind of them in a class of its own. */
public final class SessionDecider implements CorrectableDecider<SessionCommand, Session, SessionEvent> {

    @Override
    public Session initial() {
        return new Session.NotThere();
    }

    @Override
    public Decision<SessionEvent> decide(SessionCommand command, Session state, Instant now) {
        if (command instanceof InTheRelationship it
                && state instanceof Session.Known known
                && !it.by().actsIn(known.relationshipId())) {
            return rejected(new SessionRejection.NotOfTheRelationship(it.by().personId(), known.relationshipId()));
        }
        return switch (command) {
            case Request it -> Arranging.request(it, state, now);
            case Schedule it -> Arranging.schedule(it, state, now);
            case Reschedule it -> Arranging.reschedule(it, state, now);
            case Cancel it -> Arranging.cancel(it, state, now);
            case LogHeld it -> Holding.log(it, state, now);
            case Hold it -> Holding.hold(it, state, now);
            case MarkAttendance it -> Attending.attendance(it, state, now);
            case MarkNoShow it -> Attending.noShow(it, state, now);
            case UseTool it -> Working.tool(it, state);
            case AddNote it -> Working.note(it, state, now);
            case Reflect it -> Reflecting.reflect(it, state, now);
            case WidenReflection it -> Reflecting.widen(it, state, now);
            case DeclareNothingLearned it -> Reflecting.nothingLearned(it, state, now);
            case Close none -> Closing.close(state, now);
        };
    }

    @Override
    public Optional<Rejection> admissible(Session state, SessionEvent event, Moments moments) {
        return Possible.reasonAgainst(state, event, moments).map(reason -> reason);
    }

    @Override
    public Session evolve(Session state, SessionEvent event) {
        return SessionCourse.after(state, event);
    }

    @Override
    public Map<String, UUID> parents(Session state) {
        return switch (state) {
            case Session.NotThere none -> Map.of();
            case Session.Known known -> Map.of("relationship", known.relationshipId());
        };
    }
}

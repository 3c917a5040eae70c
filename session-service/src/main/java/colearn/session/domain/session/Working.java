package colearn.session.domain.session;

import static colearn.platform.decider.Decision.rejected;
import static colearn.session.domain.session.Possible.whileHeld;
import static colearn.session.domain.session.Precondition.unless;

import colearn.platform.decider.Decision;
import colearn.session.domain.ObservedStruggle;
import colearn.session.domain.session.SessionCommand.AddNote;
import colearn.session.domain.session.SessionCommand.UseTool;
import java.time.Instant;

/** What was done in a session, written down once it was held. */
final class Working {
    private Working() {}

    static Decision<SessionEvent> tool(UseTool it, Session state) {
        return unless(() -> against(it, (Session.Held) state), whileHeld(state));
    }

    private static Decision<SessionEvent> against(UseTool it, Session.Held known) {
        return it.struggle()
                .filter(one -> one.id().equals(it.struggleId()))
                .filter(one -> one.relationshipId().equals(known.relationshipId()))
                .map(one -> used(it, one, known))
                .orElseGet(() -> rejected(
                        new SessionRejection.ToolWithoutStruggle(it.tool(), it.struggleId(), known.relationshipId())));
    }

    /** A struggle that was seen in the session itself was seen in time. */
    private static Decision<SessionEvent> used(UseTool it, ObservedStruggle struggle, Session.Held known) {
        var seen = struggle.observedAt();
        var ended = known.heldAt().plus(known.appointment().duration());
        return seen.isAfter(ended)
                ? rejected(new SessionRejection.ToolBeforeStruggle(it.tool(), struggle.id(), seen, ended))
                : Decision.<SessionEvent>accepted(new SessionEvent.ToolUsed(it.tool(), struggle.id(), it.fit()))
                        .effective(known.heldAt());
    }

    static Decision<SessionEvent> note(AddNote it, Session state, Instant now) {
        return Possible.offered(
                state,
                new SessionEvent.NoteAdded(
                        it.noteId(), it.visibility(), it.text(), it.by().personId()),
                now);
    }
}

package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;
import static colearn.session.domain.session.Precondition.notAtStage;
import static colearn.session.domain.session.Precondition.speaksFor;
import static colearn.session.domain.session.Precondition.unless;
import static colearn.session.domain.session.Precondition.wrongStage;

import colearn.platform.decider.Decision;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.DeclareNothingLearned;
import colearn.session.domain.session.SessionCommand.Reflect;
import colearn.session.domain.session.SessionCommand.WidenReflection;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What each side says it learned, at the close of a session or any time later. */
final class Reflecting {
    private Reflecting() {}

    static Decision<SessionEvent> reflect(Reflect it, Session state, Instant now) {
        var recorded = recorded(it, state);
        return unless(
                () -> isKnown(it.reflectionId(), state) ? accepted() : since(recorded, state),
                Possible.reasonAgainst(state, recorded, now),
                learnerOfThatSide(it));
    }

    private static Optional<SessionRejection> learnerOfThatSide(Reflect it) {
        return it.parties().contains(it.learner())
                ? Optional.empty()
                : Optional.of(new SessionRejection.LearnerNotOfThatSide(it.learner(), it.side(), it.parties()));
    }

    private static boolean isKnown(UUID reflection, Session state) {
        return state instanceof Session.TookPlace known
                && known.reflections().recorded().containsKey(reflection);
    }

    /** It was learned in the session. */
    private static Decision<SessionEvent> since(SessionEvent event, Session state) {
        return Decision.<SessionEvent>accepted(event)
                .effective(state instanceof Session.TookPlace known ? known.heldAt() : null);
    }

    private static SessionEvent recorded(Reflect it, Session state) {
        var author = it.by().membership();
        // Who belongs to both sides speaks for the one that learned.
        boolean ofThatSide =
                state instanceof Session.Known known && author.speaksFor(known.relationshipId(), it.side());
        return new SessionEvent.ReflectionRecorded(
                it.reflectionId(),
                it.side(),
                it.learner(),
                it.learned(),
                it.kind(),
                it.visibility(),
                author.personId(),
                ofThatSide ? it.side() : it.side().other());
    }

    static Decision<SessionEvent> widen(WidenReflection it, Session state, Instant now) {
        if (state instanceof Session.Known known && !mayAsk(it, known)) {
            return rejected(new SessionRejection.NotOfTheRelationship(it.by().personId(), known.relationshipId()));
        }
        return state instanceof Session.TookPlace known
                ? Optional.ofNullable(known.reflections().recorded().get(it.reflectionId()))
                        .filter(reflection -> mayKnowOf(reflection, it.by().personId()))
                        .map(reflection -> widen(it, reflection, known, now))
                        .orElseGet(() -> rejected(new SessionRejection.NoSuchReflection(it.reflectionId())))
                : wrongStage(state, Stage.HELD, Stage.CLOSED);
    }

    /** An author may also after leaving; nobody else of neither side is told anything of the session. */
    private static boolean mayAsk(WidenReflection it, Session.Known known) {
        return it.by().belongsTo(known.relationshipId())
                || known instanceof Session.TookPlace held
                        && held.reflections().recorded().get(it.reflectionId()) instanceof Reflection reflection
                        && reflection.authorId().equals(it.by().personId());
    }

    /** A refusal must not tell anybody that a private text exists. */
    private static boolean mayKnowOf(Reflection reflection, UUID personId) {
        return reflection.visibility() != Visibility.PRIVATE
                || reflection.authorId().equals(personId);
    }

    private static Decision<SessionEvent> widen(
            WidenReflection it, Reflection known, Session.TookPlace session, Instant now) {
        if (!known.authorId().equals(it.by().personId())) {
            return rejected(new SessionRejection.NotTheAuthor(it.reflectionId()));
        }
        var widened = new SessionEvent.ReflectionWidened(
                it.reflectionId(),
                known.side(),
                known.learner(),
                known.learned(),
                known.kind(),
                known.visibility(),
                it.to(),
                known.authorId(),
                known.authorSide());
        return it.to() == known.visibility() ? accepted() : Possible.offered(session, widened, now);
    }

    static Optional<SessionRejection> reasonAgainst(Session state, SessionEvent.ReflectionWidened it) {
        if (!(state instanceof Session.TookPlace known)) {
            return notAtStage(state, Stage.HELD, Stage.CLOSED);
        }
        var reflection = known.reflections().recorded().get(it.reflectionId());
        if (reflection == null) {
            return Optional.of(new SessionRejection.NoSuchReflection(it.reflectionId()));
        }
        return it.to().isWiderThan(reflection.visibility())
                ? Optional.empty()
                : Optional.of(new SessionRejection.NeverNarrows(reflection.visibility(), it.to()));
    }

    /** Only a side itself can say so. */
    static Decision<SessionEvent> nothingLearned(DeclareNothingLearned it, Session state, Instant now) {
        var declared = new SessionEvent.NothingLearnedDeclared(it.side(), it.why());
        return unless(
                () -> accepted(declared),
                state instanceof Session.Held known
                        ? speaksFor(it.by().membership(), known.relationshipId(), it.side())
                        : Optional.empty(),
                Possible.reasonAgainst(state, declared, now));
    }

    /** After the closing it is too late, because the closing has said who was missing. */
    static Optional<SessionRejection> reasonAgainst(Session state, SessionEvent.NothingLearnedDeclared it) {
        if (!(state instanceof Session.Held known)) {
            return notAtStage(state, Stage.HELD);
        }
        if (known.reflections().heardFrom(it.side())) {
            return Optional.of(new SessionRejection.HasReflected(it.side()));
        }
        return known.reflections().learnedNothing().contains(it.side())
                ? Optional.of(new SessionRejection.AlreadyDeclared(it.side()))
                : Optional.empty();
    }
}

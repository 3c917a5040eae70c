package colearn.session.domain.session;

import static colearn.platform.decider.Decision.accepted;
import static colearn.platform.decider.Decision.rejected;
import static colearn.session.domain.session.Precondition.speaksFor;
import static colearn.session.domain.session.Precondition.unless;
import static colearn.session.domain.session.Precondition.wrongStage;

import colearn.platform.decider.Decision;
import colearn.session.domain.Visibility;
import colearn.session.domain.session.SessionCommand.DeclareNothingLearned;
import colearn.session.domain.session.SessionCommand.Reflect;
import colearn.session.domain.session.SessionCommand.WidenReflection;
import java.util.Optional;
import java.util.UUID;

/** What each side says it learned, at the close of a session or any time later. */
final class Reflecting {
    private Reflecting() {}

    static Decision<SessionEvent> reflect(Reflect it, Session state) {
        return state instanceof Session.TookPlace known
                ? unless(() -> recorded(it, known), learnerOfThatSide(it))
                : wrongStage(state, Stage.HELD, Stage.CLOSED);
    }

    private static Optional<SessionRejection> learnerOfThatSide(Reflect it) {
        return it.parties().contains(it.learner())
                ? Optional.empty()
                : Optional.of(new SessionRejection.LearnerNotOfThatSide(it.learner(), it.side(), it.parties()));
    }

    private static Decision<SessionEvent> recorded(Reflect it, Session.TookPlace known) {
        if (known.reflections().recorded().containsKey(it.reflectionId())) {
            return accepted();
        }
        var author = it.by().membership();
        // Who belongs to both sides speaks for the one that learned.
        var authorSide = author.speaksFor(known.relationshipId(), it.side())
                ? it.side()
                : it.side().other();
        return Decision.<SessionEvent>accepted(new SessionEvent.ReflectionRecorded(
                        it.reflectionId(),
                        it.side(),
                        it.learner(),
                        it.learned(),
                        it.kind(),
                        it.visibility(),
                        author.personId(),
                        authorSide))
                .effective(known.heldAt());
    }

    static Decision<SessionEvent> widen(WidenReflection it, Session state) {
        if (state instanceof Session.Known known && !mayAsk(it, known)) {
            return rejected(new SessionRejection.NotOfTheRelationship(it.by().personId(), known.relationshipId()));
        }
        return state instanceof Session.TookPlace known
                ? Optional.ofNullable(known.reflections().recorded().get(it.reflectionId()))
                        .filter(reflection -> mayKnowOf(reflection, it.by().personId()))
                        .map(reflection -> widen(it, reflection))
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

    private static Decision<SessionEvent> widen(WidenReflection it, Reflection known) {
        if (!known.authorId().equals(it.by().personId())) {
            return rejected(new SessionRejection.NotTheAuthor(it.reflectionId()));
        }
        if (it.to() == known.visibility()) {
            return accepted();
        }
        return it.to().isWiderThan(known.visibility())
                ? accepted(new SessionEvent.ReflectionWidened(
                        it.reflectionId(),
                        known.side(),
                        known.learner(),
                        known.learned(),
                        known.kind(),
                        known.visibility(),
                        it.to(),
                        known.authorId(),
                        known.authorSide()))
                : rejected(new SessionRejection.NeverNarrows(known.visibility(), it.to()));
    }

    /** Only a side itself can say so; after the closing it is too late, because the closing has said who was missing. */
    static Decision<SessionEvent> nothingLearned(DeclareNothingLearned it, Session state) {
        return state instanceof Session.Held known
                ? unless(
                        () -> declared(it, known.reflections()),
                        speaksFor(it.by().membership(), known.relationshipId(), it.side()))
                : wrongStage(state, Stage.HELD);
    }

    private static Decision<SessionEvent> declared(DeclareNothingLearned it, Reflections said) {
        if (said.heardFrom(it.side())) {
            return rejected(new SessionRejection.HasReflected(it.side()));
        }
        return said.learnedNothing().contains(it.side())
                ? rejected(new SessionRejection.AlreadyDeclared(it.side()))
                : accepted(new SessionEvent.NothingLearnedDeclared(it.side(), it.why()));
    }
}

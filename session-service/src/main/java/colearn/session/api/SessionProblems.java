package colearn.session.api;

import colearn.platform.problem.Problem;
import colearn.platform.problem.ProblemType;
import colearn.session.domain.session.SessionRejection;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why a session refuses, in a client's words. */
final class SessionProblems {
    private SessionProblems() {}

    static Problem of(SessionRejection rejection) {
        return switch (rejection) {
            case SessionRejection.NotRequested it ->
                ProblemType.NOT_FOUND.because("There is no such session. Ask for one first: POST /sessions.");
            case SessionRejection.AlreadyThere it ->
                conflict("already-there", "Another one has this id", "It is %s.".formatted(it.stage()));
            case SessionRejection.WrongStage it ->
                conflict(
                                "wrong-stage",
                                "The session has not come as far, or is past this",
                                "It is %s; this is possible only where it is %s."
                                        .formatted(it.stage(), new TreeSet<>(it.needed())))
                        .with(Map.of("stage", it.stage(), "needed", new TreeSet<>(it.needed())));
            case SessionRejection.RelationshipNotOpen it ->
                StandingProblems.notOpen(it.state(), it.partnersNotActive(), it.partnersWithoutAgreement());
            case SessionRejection.NotOfTheRelationship it -> StandingProblems.notOfTheRelationship();
            case SessionRejection.NotOfThatSide it ->
                StandingProblems.notOfThatSide(it.personId(), it.side(), it.speaksFor());
            case SessionRejection.StrugglesNotObserved it ->
                conflict(
                                "struggles-not-observed",
                                "A session is about struggles that somebody went and saw",
                                "Nobody has observed these in this relationship. Observe them first: POST /struggles.")
                        .with(Map.of("struggleIds", new TreeSet<>(it.struggleIds())));
            case SessionRejection.NoSuchLocalTime it ->
                Problem.of(
                                "no-such-local-time",
                                422,
                                "The clocks there jump over that time",
                                "In %s there is no %s. The next time that the clocks show is %s."
                                        .formatted(it.zone(), it.localStart(), it.next()))
                        .with(Map.of("next", it.next()));
            case SessionRejection.AlreadyScheduled it ->
                conflict(
                                "already-scheduled",
                                "The session has another time",
                                "To replace it, say why and which version you saw: POST /sessions/{id}/reschedule.")
                        .with(Map.of(
                                "localStart", it.appointment().localStart(),
                                "zone", it.appointment().zone(),
                                "duration", it.appointment().duration()));
            case SessionRejection.NotStarted it ->
                conflict(
                                "not-started",
                                "The session has not started",
                                "It starts at %s, and nothing can have happened in it before.".formatted(it.startsAt()))
                        .with(Map.of("startsAt", it.startsAt()));
            case SessionRejection.StillToCome it ->
                conflict(
                        "still-to-come",
                        "That moment is still to come",
                        "It cannot have been held at %s already.".formatted(it.heldAt()));
            case SessionRejection.AlreadyHeld it ->
                conflict(
                                "already-held",
                                "The session was held at another moment",
                                "It is recorded as held at %s.".formatted(it.heldAt()))
                        .with(Map.of("heldAt", it.heldAt()));
            case SessionRejection.SomebodyCame it ->
                conflict(
                                "somebody-came",
                                "Somebody of that side came",
                                "A member or a stand-in of side %s was there.".formatted(it.side()))
                        .with(Map.of("personIds", new TreeSet<>(it.personIds())));
            case SessionRejection.NobodyCame it ->
                conflict(
                        "nobody-came",
                        "It is recorded that nobody of that side came",
                        "Side %s is marked as not there. Request a new session.".formatted(it.side()));
            case SessionRejection.ToolWithoutStruggle it -> toolWithoutStruggle(it.struggleId());
            case SessionRejection.ToolBeforeStruggle it ->
                conflict(
                                "tool-before-struggle",
                                "The tool was used before the struggle was seen",
                                "The struggle was observed at %s, the session ended at %s."
                                        .formatted(it.observedAt(), it.sessionEnded()))
                        .with(Map.of("struggleId", it.struggleId()));
            case SessionRejection.LearnerNotOfThatSide it ->
                conflict(
                                "learner-not-of-that-side",
                                "Whoever learned is a party of the side that learned",
                                "%s is no party of side %s, as far as is known here."
                                        .formatted(it.learner(), it.side()))
                        .with(Map.of("parties", new TreeSet<>(it.parties())));
            case SessionRejection.NoSuchReflection it ->
                ProblemType.NOT_FOUND.because(
                        "There is no reflection %s that you may see.".formatted(it.reflectionId()));
            case SessionRejection.NotTheAuthor it ->
                Problem.of(
                        "not-the-author",
                        403,
                        "Only the author widens",
                        "Somebody else wrote it. Ask them to let more people read it.");
            case SessionRejection.NeverNarrows it ->
                conflict(
                        "never-narrows",
                        "What others may read already cannot be taken back",
                        "It is %s, which is wider than %s.".formatted(it.from(), it.to()));
            case SessionRejection.HasReflected it ->
                conflict(
                        "has-reflected",
                        "A side that said what it learned did not learn nothing",
                        "Side %s has reflected on this session.".formatted(it.side()));
            case SessionRejection.AlreadyDeclared it ->
                conflict(
                        "already-declared",
                        "The side has said so already",
                        "A second reason would be lost. Side %s may still say what it learned.".formatted(it.side()));
            case SessionRejection.SidesMissing it ->
                conflict(
                                "sides-missing",
                                "A side has not said what it learned",
                                "Wait for %s to reflect or to declare that nothing was learned, or until %s."
                                        .formatted(new TreeSet<>(it.sides()), it.closableFrom()))
                        .with(Map.of("sides", new TreeSet<>(it.sides()), "closableFrom", it.closableFrom()));
        };
    }

    private static Problem conflict(String type, String title, String detail) {
        return Problem.of(type, 409, title, detail);
    }

    private static Problem toolWithoutStruggle(@Nullable UUID struggleId) {
        var title = "A tool fits a problem, never the other way round";
        return struggleId == null
                ? conflict(
                        "tool-without-struggle",
                        title,
                        "Say which struggle it was used against. Where none was seen, go and see first: POST /struggles.")
                : conflict(
                                "tool-without-struggle",
                                title,
                                "Nobody has observed struggle %s in this relationship. Go and see first: POST /struggles."
                                        .formatted(struggleId))
                        .with(Map.of("struggleId", struggleId));
    }
}

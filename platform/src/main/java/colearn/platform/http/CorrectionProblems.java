package colearn.platform.http;

import colearn.platform.commands.CorrectionRejection;
import colearn.platform.commands.CorrectionRejection.Closed;
import colearn.platform.commands.CorrectionRejection.FieldsNotCorrectable;
import colearn.platform.commands.CorrectionRejection.NoSuchEvent;
import colearn.platform.commands.CorrectionRejection.NotCorrectable;
import colearn.platform.commands.CorrectionRejection.NotTheLast;
import colearn.platform.commands.CorrectionRejection.NotWholly;
import colearn.platform.commands.CorrectionRejection.NotYourWords;
import colearn.platform.commands.CorrectionRejection.NotYours;
import colearn.platform.commands.CorrectionRejection.Retracted;
import colearn.platform.commands.CorrectionRejection.SomethingInTheWay;
import colearn.platform.commands.CorrectionRejection.StandsInTheWay;
import colearn.platform.commands.CorrectionRejection.Unreadable;
import colearn.platform.problem.Problem;
import colearn.platform.problem.ProblemType;
import colearn.platform.problem.RejectionProblems;
import java.util.Map;
import java.util.TreeSet;

/** Why a correction is refused, in a client's words. */
final class CorrectionProblems {
    private CorrectionProblems() {}

    /** @param domain says why a later event stands in the way */
    static Problem of(CorrectionRejection rejection, RejectionProblems domain) {
        return switch (rejection) {
            case NoSuchEvent it ->
                ProblemType.NOT_FOUND.because(
                        "There is no event %s in this history. Look it up there.".formatted(it.event()));
            case NotYours it ->
                ProblemType.FORBIDDEN.because(
                        "It was recorded by somebody else, who corrects it, or a program manager does.");
            case NotYourWords it ->
                ProblemType.FORBIDDEN.because("These are somebody else's words. Only they correct them.");
            case NotWholly it ->
                ProblemType.NOT_CORRECTABLE.because(
                        "Others rest on whether and when a %s happened. Of it only %s can be amended."
                                .formatted(it.type(), new TreeSet<>(it.allowed())),
                        Map.of("eventType", it.type(), "correctable", new TreeSet<>(it.allowed())));
            case NotCorrectable it ->
                ProblemType.NOT_CORRECTABLE.because(
                        "Events of the type %s are not corrected: they have an undoing of their own, or none."
                                .formatted(it.type()),
                        Map.of("eventType", it.type()));
            case FieldsNotCorrectable it -> fields(it);
            case Closed it ->
                ProblemType.NOT_CORRECTABLE.because(
                        "The %s at version %d was said of it as it was. What was meant otherwise is recorded anew."
                                .formatted(it.type(), it.version()),
                        Map.of("event", it.event(), "eventType", it.type(), "version", it.version()));
            case Unreadable it ->
                ProblemType.NOT_CORRECTABLE.because(
                        "With these fields it would be no %s any more.".formatted(it.type()),
                        Map.of("eventType", it.type()));
            case Retracted it ->
                ProblemType.EVENT_RETRACTED.because(
                        "Take the retraction back first: name it as the event, and retract it.",
                        Map.of("event", it.event()));
            case NotTheLast it ->
                ProblemType.NOT_THE_LAST_CORRECTION.because(
                        "A correction is taken back while it is the last that stands, and never amended: amend the event itself.",
                        Map.of("event", it.correction()));
            case SomethingInTheWay it ->
                ProblemType.STANDS_IN_THE_WAY.because(
                        "Something that was recorded later could not have happened then. Who may see it finds it in the history.");
            case StandsInTheWay it -> inTheWay(it, domain.of(it.because()));
        };
    }

    private static Problem fields(FieldsNotCorrectable it) {
        return ProblemType.NOT_CORRECTABLE.because(
                it.allowed().isEmpty()
                        ? "Of a %s only the time can be amended. Retract it, and record it anew.".formatted(it.type())
                        : "Of a %s only %s can be amended. For anything else retract it, and record it anew."
                                .formatted(it.type(), new TreeSet<>(it.allowed())),
                Map.of(
                        "eventType",
                        it.type(),
                        "fields",
                        new TreeSet<>(it.fields()),
                        "correctable",
                        new TreeSet<>(it.allowed())));
    }

    private static Problem inTheWay(StandsInTheWay it, Problem because) {
        return ProblemType.STANDS_IN_THE_WAY.because(
                "The %s at version %d could not have happened then: %s Correct that one first."
                        .formatted(it.type(), it.version(), because.title() + "."),
                Map.of(
                        "event",
                        it.event(),
                        "eventType",
                        it.type(),
                        "version",
                        it.version(),
                        "because",
                        because.type()));
    }
}

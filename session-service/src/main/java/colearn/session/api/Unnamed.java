package colearn.session.api;

import colearn.platform.commands.CorrectionRejection.SomethingInTheWay;
import colearn.platform.commands.CorrectionRejection.StandsInTheWay;
import colearn.platform.commands.Outcome;
import java.util.Set;

/** A refusal must not tell anybody that a private text exists: where somebody's words stand in the way of a correction, they are not named. */
final class Unnamed {
    private static final Set<String> WRITINGS =
            Set.of("session.note-added", "session.reflection-recorded", "session.reflection-widened");

    private Unnamed() {}

    static Outcome writings(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused
                        && refused.reason() instanceof StandsInTheWay it
                        && WRITINGS.contains(it.type())
                ? new Outcome.Refused(new SomethingInTheWay())
                : outcome;
    }
}

package colearn.session.domain.session;

import static colearn.session.domain.session.Line.*;

import colearn.session.domain.session.SessionCommand.Cancel;
import colearn.session.domain.session.SessionEvent.Cancelled;
import colearn.session.domain.session.SessionRejection.NotRequested;
import colearn.session.domain.session.SessionRejection.WrongStage;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A session does not take place. */
class CancellingTest {
    private static final Cancel COMMAND = new Cancel(B, TEXT);

    @Test
    void whatWasNotHeldYetIsCancelledWithAReason() {
        REQUESTED.when(COMMAND).then(new Cancelled(TEAM_LEADER, TEXT));
        SCHEDULED.when(COMMAND).then(new Cancelled(TEAM_LEADER, TEXT));
        SCHEDULED.when(new Cancel(PROGRAM, TEXT)).then(new Cancelled(PROGRAM_MANAGER, TEXT));
    }

    @Test
    void aSecondReasonIsNotDroppedSilentlyAndWhatHappenedStays() {
        A_SESSION.when(COMMAND).thenRejected(new NotRequested());
        stagesBut(Stage.REQUESTED, Stage.SCHEDULED)
                .forEach(it -> it.when(COMMAND)
                        .thenRejected(new WrongStage(stage(it), Set.of(Stage.REQUESTED, Stage.SCHEDULED))));
    }
}

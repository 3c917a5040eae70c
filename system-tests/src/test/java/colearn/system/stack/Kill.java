package colearn.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.state.ProcessMark;
import colearn.local.state.RunningStack.PartStatus;
import java.util.Optional;

/** SIGKILL: no last words, no tidying up. */
public final class Kill {
    private Kill() {}

    public static void now(PartStatus part) {
        now(Optional.ofNullable(part.process()).flatMap(ProcessMark::find).orElseThrow());
    }

    public static void now(ProcessHandle process) {
        assertThat(process.destroyForcibly()).isTrue();
    }
}

package colearn.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.state.ProcessMark;
import colearn.local.state.RunningStack.PartStatus;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** SIGKILL: no last words, no tidying up. */
public final class Kill {
    private Kill() {}

    public static void now(PartStatus part) {
        now(Optional.ofNullable(part.process()).flatMap(ProcessMark::find).orElseThrow());
    }

    /** Kills a process, and waits until it is gone. */
    public static void now(ProcessHandle process) {
        assertThat(process.destroyForcibly()).isTrue();
        assertThat(process.onExit().orTimeout(10, TimeUnit.SECONDS).join().isAlive())
                .isFalse();
    }
}

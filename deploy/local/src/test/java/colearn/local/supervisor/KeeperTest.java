package colearn.local.supervisor;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.local.parts.Part;
import colearn.local.parts.PartFailure;
import colearn.local.state.RunningStack.State;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Real processes, small ones. */
class KeeperTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(said));
    private final BlockingQueue<ProcessHandle> started = new LinkedBlockingQueue<>();

    @Test
    void whatIsKilledIsStartedAgainAndCounted() throws Exception {
        Keeper keeper = new Keeper(new Sleeper(), progress, () -> {});
        keeper.begin().get(10, SECONDS);
        started.take().destroyForcibly();
        ProcessHandle second = started.poll(10, SECONDS);
        assertThat(second).isNotNull();
        keeper.end();
        assertThat(second.isAlive()).isFalse();
        assertThat(keeper.status().restarts()).isEqualTo(1);
        assertThat(said.toString()).contains("sleeper has ended unexpectedly");
    }

    @Test
    void whatIsEndedOnPurposeStaysSo() throws Exception {
        Keeper keeper = new Keeper(new Sleeper(), progress, () -> {});
        keeper.begin().get(10, SECONDS);
        keeper.end();
        assertThat(started).hasSize(1).noneMatch(ProcessHandle::isAlive);
        assertThat(keeper.status().state()).isEqualTo(State.ENDED);
        assertThat(said.toString()).doesNotContain("unexpectedly");
    }

    @Test
    void aFirstStartThatFailsIsSaidAndNotRepeated() {
        Keeper keeper = new Keeper(new Failing(), progress, () -> {});
        assertThatThrownBy(() -> keeper.begin().get(10, SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasMessageContaining("port taken");
        assertThat(started).isEmpty();
    }

    private final class Sleeper implements Part {
        @Override
        public String name() {
            return "sleeper";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public Running start() {
            try {
                Process process = new ProcessBuilder("sleep", "300").start();
                started.add(process.toHandle());
                return new Running() {
                    @Override
                    public ProcessHandle process() {
                        return process.toHandle();
                    }

                    @Override
                    public void end() {
                        process.destroyForcibly().onExit().join();
                    }
                };
            } catch (IOException e) {
                throw new PartFailure("no sleep", e);
            }
        }
    }

    private static final class Failing implements Part {
        @Override
        public String name() {
            return "failing";
        }

        @Override
        public int port() {
            return 1;
        }

        @Override
        public Running start() {
            throw new PartFailure("port taken", false);
        }
    }
}

package colearn.local.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ProcessMarkTest {
    private static final ProcessMark MARK = ProcessMark.of(ProcessHandle.current());

    @Test
    void findsTheProcessItMarks() {
        assertThat(MARK.find()).contains(ProcessHandle.current());
    }

    @Test
    void doesNotTakeALaterProcessOfTheSameNumberForIt() {
        ProcessMark earlier = new ProcessMark(MARK.pid(), MARK.started().minus(Duration.ofMinutes(1)));
        assertThat(earlier.find()).isEmpty();
    }

    @Test
    void findsNothingOnceTheProcessHasEnded() throws Exception {
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessMark mark = ProcessMark.of(process.toHandle());
        assertThat(mark.find()).isPresent();
        process.destroyForcibly().waitFor();
        assertThat(mark.find()).isEmpty();
    }
}

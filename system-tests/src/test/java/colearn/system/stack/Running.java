package colearn.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * A command that was begun.
 *
 * @param output where it writes what it says
 */
public record Running(Process process, Path output) {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What it has said so far. */
    public String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until it says something, and so is at that step. */
    public void awaitSaid(String words) {
        Awaitility.await("'" + words + "'")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> said().contains(words) || !process.isAlive());
        assertThat(said()).contains(words);
    }

    /** Waits for its end, which must be a good one; answers all that it said. */
    public String awaitSuccess() {
        assertThat(exitCode()).as(this::said).isZero();
        return said();
    }

    /** Waits for its end. */
    public int exitCode() {
        try {
            assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
                    .as(() -> "it has ended, after it said: " + said())
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return process.exitValue();
    }
}

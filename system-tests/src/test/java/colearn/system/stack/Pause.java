package colearn.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

/** A process that does nothing for a while, such as a supervisor that would start again what a story has killed. */
public record Pause(ProcessHandle process) implements AutoCloseable {
    public static Pause of(ProcessHandle process) throws IOException, InterruptedException {
        signal("STOP", process);
        return new Pause(process);
    }

    /** Lets it go on. */
    @Override
    public void close() throws IOException, InterruptedException {
        signal("CONT", process);
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("sh", "-c", "kill -%s %d".formatted(name, process.pid()))
                .inheritIO()
                .start();
        assertThat(kill.waitFor()).isZero();
    }
}

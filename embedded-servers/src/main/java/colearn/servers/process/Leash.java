package colearn.servers.process;

import java.io.IOException;
import java.util.List;

/**
 * Ends a child process when this JVM dies, however it dies. A shell waits on a pipe that only this JVM holds open; when
 * the JVM is gone, even by SIGKILL, the pipe ends and the shell signals the child.
 */
public final class Leash {
    private Leash() {}

    /**
     * Ties a child to this JVM.
     *
     * @param signal the name of the signal that ends the child in good order, such as {@code INT}
     */
    @SuppressWarnings("FutureReturnValueIgnored") // nothing is done with the end of an end
    public static void tie(Process child, String signal) {
        List<String> command = List.of("sh", "-c", "read -r _; kill -" + signal + " " + child.pid() + " 2>/dev/null");
        try {
            Process shell = new ProcessBuilder(OwnSession.of(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Killed, not let go: a shell whose pipe ends later would signal whoever has the number then.
            child.onExit().thenRun(shell::destroyForcibly);
        } catch (IOException e) {
            child.destroyForcibly();
            throw new IllegalStateException("Cannot start 'sh', which watches over the embedded servers.", e);
        }
    }
}

package colearn.local.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who runs, as the supervisor wrote it down at its last change: other commands find the stack by it, and a later start
 * finds what a killed supervisor left.
 *
 * @param portOffset see {@link Ports}
 */
public record RunningStack(Phase phase, int portOffset, ProcessMark supervisor, List<PartStatus> parts) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** How far the supervisor is. */
    public enum Phase {
        STARTING,
        UP,
        ENDING
    }

    /** How a part is. */
    public enum State {
        STARTING,
        READY,
        RESTARTING,
        ENDED
    }

    /**
     * One part.
     *
     * @param process null while there is none
     * @param restarts how often it has ended unexpectedly
     */
    public record PartStatus(
            String name, int port, State state, @Nullable ProcessMark process, int restarts) {}

    /** What was last written, whether or not it still runs. */
    public static Optional<RunningStack> recorded(Checkout checkout) throws IOException {
        Path file = file(checkout);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(Files.readString(file), RunningStack.class))
                : Optional.empty();
    }

    /** What was last written, if its supervisor lives. */
    public static Optional<RunningStack> live(Checkout checkout) throws IOException {
        return recorded(checkout).filter(stack -> stack.supervisor().find().isPresent());
    }

    public void write(Checkout checkout) throws IOException {
        Path unfinished = Files.createTempFile(checkout.state(), "running", ".new");
        Files.writeString(unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this));
        Files.move(unfinished, file(checkout), StandardCopyOption.ATOMIC_MOVE);
    }

    public static void forget(Checkout checkout) throws IOException {
        Files.deleteIfExists(file(checkout));
    }

    private static Path file(Checkout checkout) {
        return checkout.state().resolve("running.json");
    }
}

package colearn.local.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process that the stack started, so marked that another one which gets the same number later is not taken for it.
 *
 * @param started when the process began, as the system tells it
 */
public record ProcessMark(long pid, Instant started) {
    private static final Duration CLOCK_ROUNDING = Duration.ofSeconds(2);

    public static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** The process, while it lives. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, started).abs().compareTo(CLOCK_ROUNDING) <= 0)
                        .orElse(false));
    }
}

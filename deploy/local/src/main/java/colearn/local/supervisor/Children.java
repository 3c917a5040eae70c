package colearn.local.supervisor;

import java.time.Duration;

/** Whatever this process started and has not ended yet, such as a part that was caught half-way into its start. */
final class Children {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Children() {}

    static void endAll() {
        try {
            new Ending(ProcessHandle.current().children().toList(), PATIENCE).untilAllHaveEnded();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

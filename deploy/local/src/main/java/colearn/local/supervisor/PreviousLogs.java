package colearn.local.supervisor;

import colearn.local.state.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The logs of the run before: kept for one more, so that they never fill the disk. */
final class PreviousLogs {
    private PreviousLogs() {}

    /** Moves them into a folder beside the new ones. */
    static void putAside(Checkout checkout) throws IOException {
        Path folder = checkout.logs();
        Path previous = Files.createDirectories(folder.resolve("previous"));
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> logs =
                    entries.filter(entry -> entry.toString().endsWith(".log")).toList();
            for (Path log : logs) {
                Files.move(log, previous.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}

package colearn.servers.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The last words of a server that would not start. */
final class LogTail {
    private static final int LINES = 5;

    private LogTail() {}

    static String of(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "(no log)";
        }
        List<String> lines = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                .lines()
                .toList();
        String tail = String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
        return tail.contains("unshare")
                ? tail + " (PostgreSQL does not run as root without a user namespace: start as an ordinary user)"
                : tail;
    }
}

package colearn.platform.memory;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process with a small heap, which ends at once when that is full.
 *
 * @param megabytes of heap
 * @param output where it writes
 */
record SmallHeap(int megabytes, Path output) {
    private static final int FULL = 3;

    /** Runs a main class to its end; answers how it ended and what it said last. */
    String run(Class<?> main, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + megabytes + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                return "it has not ended: " + said();
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
        return process.exitValue() == FULL ? "its memory was full: " + said() : said();
    }

    private String said() throws Exception {
        var lines = Files.readAllLines(output);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }
}

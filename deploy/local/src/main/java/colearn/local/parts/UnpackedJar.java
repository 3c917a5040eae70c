package colearn.local.parts;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A Spring Boot jar taken apart into its own classes and its libraries: that starts in two thirds of the time, and a
 * build that replaces the jar does no harm to a program that runs.
 *
 * @param jar the executable jar that Maven made
 * @param folder where jars are taken apart, each into a folder named by the jar's name, size and time
 */
record UnpackedJar(Path jar, Path folder) {
    /** The jar to start; taken apart unless an earlier start has done so. */
    Path path() throws IOException, InterruptedException {
        String name = jar.getFileName().toString();
        Path home = folder.resolve(name + "-" + Files.size(jar) + "-"
                + Files.getLastModifiedTime(jar).toMillis());
        if (!Files.isDirectory(home)) {
            Files.createDirectories(folder);
            forgetOlder(name);
            unpackInto(home);
        }
        return home.resolve(name);
    }

    private void unpackInto(Path home) throws IOException, InterruptedException {
        Path unfinished = folder.resolve(home.getFileName() + ".unfinished");
        delete(unfinished);
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--destination",
                unfinished.toString());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("it cannot be taken apart: " + said.strip());
        }
        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
    }

    private void forgetOlder(String name) throws IOException {
        try (Stream<Path> homes = Files.list(folder)) {
            for (Path old : homes.filter(home -> home.getFileName().toString().startsWith(name + "-"))
                    .toList()) {
                delete(old);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

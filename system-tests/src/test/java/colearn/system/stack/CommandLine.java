package colearn.system.stack;

import colearn.local.state.Checkout;
import colearn.servers.process.Leash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The commands of {@code ./colearn}, each in a process of its own, run as the script runs them. */
record CommandLine(Checkout checkout, Map<String, String> environment) {
    /** Begins a command, its output in a file; it ends with this JVM at the latest. */
    Process begin(Path output, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Xshare:auto",
                "-Dcolearn.root=" + checkout.root(),
                "-Dcolearn.state=" + checkout.state(),
                "-cp",
                classPath(),
                "colearn.local.Colearn"));
        command.addAll(List.of(arguments));
        try {
            var builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            Process process = builder.redirectErrorStream(true)
                    .redirectInput(new File("/dev/null"))
                    .redirectOutput(output.toFile())
                    .start();
            Leash.tie(process, "TERM");
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String classPath() {
        Path local = checkout.root().resolve("deploy/local/target");
        return jar(local, "local-stack-") + File.pathSeparator
                + jar(checkout.root().resolve("embedded-servers/target"), "embedded-servers-") + File.pathSeparator
                + local.resolve("lib") + "/*";
    }

    private static Path jar(Path folder, String name) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name))
                    .filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "No jar in " + folder + ": the stories run after 'package', in 'mvn verify'."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

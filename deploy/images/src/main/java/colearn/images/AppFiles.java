package colearn.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A service's executable jar taken apart into its own classes and its libraries, as the cache and the layers want it. */
final class AppFiles {
    private AppFiles() {}

    static void unpack(Path jar, Place place) throws IOException, InterruptedException {
        if (!Files.isRegularFile(jar)) {
            throw new ImageFailure("There is no " + jar + ": build the services before.", null);
        }
        Program.run(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djarmode=tools",
                "-jar",
                jar.toString(),
                "extract",
                "--application-filename",
                place.service() + ".jar",
                "--destination",
                place.app().toString()));
    }
}

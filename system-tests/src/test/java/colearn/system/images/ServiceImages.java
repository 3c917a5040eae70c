package colearn.system.images;

import colearn.local.state.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.testcontainers.DockerClientFactory;

/** The archives that {@code deploy/images} made. */
final class ServiceImages {
    private static final Path ARCHIVES = Path.of("../deploy/images/target");

    private ServiceImages() {}

    /** Brings a service's image into the engine, and answers its name. */
    static String loaded(Service service) {
        try (var archive = Files.newInputStream(ARCHIVES.resolve(service.longName() + ".docker.tar"))) {
            DockerClientFactory.lazyClient().loadImageCmd(archive).exec();
            return Files.readString(ARCHIVES.resolve(service.longName() + ".name"))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package colearn.images;

import com.google.cloud.tools.jib.api.CacheDirectoryCreationException;
import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.InvalidImageReferenceException;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.JibContainerBuilder;
import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.api.TarImage;
import com.google.cloud.tools.jib.api.buildplan.AbsoluteUnixPath;
import com.google.cloud.tools.jib.api.buildplan.FileEntriesLayer;
import com.google.cloud.tools.jib.api.buildplan.FilePermissions;
import com.google.cloud.tools.jib.api.buildplan.ImageFormat;
import com.google.cloud.tools.jib.api.buildplan.Port;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;

/** Packs a place into an image archive: what changes seldom lies below what changes often. */
final class ServiceImage {
    /** Not root, and of no meaning on any machine. */
    private static final String USER = "10001:10001";

    private final Place place;
    private final Instant time;
    private final List<String> options;

    /** @param time of every file in it, and of the image */
    ServiceImage(Place place, Instant time, List<String> options) {
        this.place = place;
        this.time = time;
        this.options = options;
    }

    /**
     * Packs it.
     *
     * @param format OCI is what is shipped; engines before version 25 load the other alone
     * @return its digest
     */
    String pack(ImageFormat format, Path archive, String name) throws IOException, InterruptedException {
        try {
            Path base = place.folder().resolve("base.tar");
            BaseArchive.write(place.baseTar(), base, "amd64");
            JibContainer made = builder(base)
                    .setFormat(format)
                    .containerize(Containerizer.to(TarImage.at(archive).named(name))
                            .setBaseImageLayersCache(place.folder().resolve("jib-base"))
                            .setApplicationLayersCache(place.folder().resolve("jib"))
                            .setOfflineMode(true)
                            .setToolName("colearn"));
            return made.getDigest().toString();
        } catch (InvalidImageReferenceException
                | RegistryException
                | CacheDirectoryCreationException
                | ExecutionException e) {
            throw new ImageFailure("The image of " + place.service() + " cannot be packed: " + e.getMessage(), e);
        }
    }

    private JibContainerBuilder builder(Path base) throws IOException, InvalidImageReferenceException {
        List<String> entrypoint = new ArrayList<>(List.of(Place.JAVA + "/bin/java"));
        entrypoint.addAll(options);
        entrypoint.addAll(List.of("-XX:AOTCache=" + place.cache(), "-jar", place.jar()));
        return Jib.from(TarImage.at(base))
                .setCreationTime(time)
                .setUser(USER)
                .setExposedPorts(Set.of(Port.tcp(8080), Port.tcp(9090)))
                .setEntrypoint(entrypoint)
                .addFileEntriesLayer(layer("java", place.java(), it -> true))
                .addFileEntriesLayer(layer("libraries", place.app(), it -> isLibrary(it) && !isOurs(it)))
                .addFileEntriesLayer(layer("colearn", place.app(), it -> isLibrary(it) && isOurs(it)))
                .addFileEntriesLayer(
                        layer("service", place.app(), it -> !isLibrary(it) && !it.equals(place.cacheFile())))
                .addFileEntriesLayer(layer("start", place.app(), place.cacheFile()::equals));
    }

    private FileEntriesLayer layer(String name, Path folder, Predicate<Path> wanted) throws IOException {
        FileEntriesLayer.Builder layer = FileEntriesLayer.builder().setName(name);
        for (Path each : new Tree(folder).all()) {
            if (Files.isRegularFile(each) && wanted.test(each)) {
                AbsoluteUnixPath path =
                        AbsoluteUnixPath.get("/" + place.root().relativize(each).toString());
                layer.addEntry(each, path, rights(each), time);
            }
        }
        return layer.build();
    }

    private static FilePermissions rights(Path file) {
        return FilePermissions.fromOctalString(Files.isExecutable(file) && isProgram(file) ? "555" : "444");
    }

    /** Root may execute whatever anybody may, so the name counts too. */
    private static boolean isProgram(Path file) {
        String name = String.valueOf(file.getFileName());
        return String.valueOf(file.getParent()).endsWith("/bin") || name.equals("jspawnhelper") || name.endsWith(".so");
    }

    private static boolean isLibrary(Path file) {
        return String.valueOf(file.getParent()).endsWith("/lib");
    }

    private static boolean isOurs(Path library) {
        String name = String.valueOf(library.getFileName());
        return name.startsWith("platform-") || name.startsWith("contracts-");
    }
}

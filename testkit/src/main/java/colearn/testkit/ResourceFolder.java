package colearn.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The files of one folder, from every place on the class path that has it: folders of classes and jars.
 *
 * @param path without a slash at its ends
 */
record ResourceFolder(String path) {

    static ResourceFolder of(String path) {
        return new ResourceFolder(path);
    }

    /** Paths as the class loader takes them, each once, in order; empty when there is no such folder. */
    Stream<String> names() {
        try {
            return Collections.list(
                            Thread.currentThread().getContextClassLoader().getResources(path))
                    .stream()
                    .flatMap(this::names)
                    .distinct()
                    .sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<String> names(URL folder) {
        try {
            if (folder.getProtocol().equals("file")) {
                return files(Path.of(folder.toURI()));
            }
            var jar = folder.toString().substring(0, folder.toString().indexOf("!/"));
            try (var inside = FileSystems.newFileSystem(URI.create(jar), Map.of())) {
                return files(inside.getPath(path));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<String> files(Path folder) throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(Files::isRegularFile).map(it -> path + "/" + it.getFileName()).toList().stream();
        }
    }
}

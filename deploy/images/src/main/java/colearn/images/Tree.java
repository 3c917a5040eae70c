package colearn.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder and everything in it. */
record Tree(Path root) {
    /** In an order that is the same everywhere. */
    List<Path> all() throws IOException {
        try (Stream<Path> found = Files.walk(root)) {
            return found.sorted().toList();
        }
    }

    /** The JVM takes a cache only for jars of the very same time, and an image has one time for all. */
    void setTime(Instant time) throws IOException {
        for (Path each : all()) {
            if (!Files.isSymbolicLink(each)) {
                Files.setLastModifiedTime(each, FileTime.from(time));
            }
        }
    }

    void delete() throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> found = Files.walk(root)) {
            found.sorted(Comparator.reverseOrder()).forEach(Tree::deleteOne);
        }
    }

    private static void deleteOne(Path each) {
        try {
            Files.delete(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

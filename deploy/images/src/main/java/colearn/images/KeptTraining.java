package colearn.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A training run is held once for the same JVM, the same jars and the same options: no two runs leave the same bytes, and an
 * image that is built again is to be the same.
 *
 * @param folder where the caches are kept, named by what they were made of
 */
record KeptTraining(Path folder) {
    void train(Place place, List<String> options, Training training) throws IOException, InterruptedException {
        Path kept = folder.resolve(place.service() + "-" + hash(place, options) + ".aot");
        if (!Files.isRegularFile(kept)) {
            training.train(place, options);
            Files.createDirectories(folder);
            Path unfinished = Files.createTempFile(folder, place.service(), ".new");
            Files.copy(place.cacheFile(), unfinished, StandardCopyOption.REPLACE_EXISTING);
            Files.move(unfinished, kept, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.copy(kept, place.cacheFile(), StandardCopyOption.REPLACE_EXISTING);
    }

    private static String hash(Place place, List<String> options) throws IOException {
        MessageDigest digest = sha256();
        digest.update(String.join(" ", options).getBytes(StandardCharsets.UTF_8));
        for (Path top : List.of(place.java(), place.app())) {
            for (Path each : new Tree(top).all()) {
                if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS)) {
                    digest.update(place.root().relativize(each).toString().getBytes(StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(each));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, 32);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package colearn.images;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A packed file system as an image archive of one layer, which Jib takes as a base: it keeps links and rights as they are. */
final class BaseArchive {
    private BaseArchive() {}

    static void write(Path layer, Path archive, String architecture) throws IOException {
        byte[] content = Files.readAllBytes(layer);
        byte[] config = """
                {"architecture":"%s","os":"linux","config":{},"rootfs":{"type":"layers","diff_ids":["sha256:%s"]},\
                "history":[{"created":"1970-01-01T00:00:00Z","created_by":"deploy/images/bare"}]}""".formatted(architecture, sha256(content)).getBytes(StandardCharsets.UTF_8);
        byte[] manifest = """
                [{"Config":"config.json","RepoTags":[],"Layers":["layer.tar"]}]""".getBytes(StandardCharsets.UTF_8);
        try (OutputStream out = Files.newOutputStream(archive);
                TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            add(tar, "config.json", config);
            add(tar, "layer.tar", content);
            add(tar, "manifest.json", manifest);
        }
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        entry.setModTime(0);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package colearn.local.commands;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Shows what a growing file has got since the last look. */
final class Follower implements Closeable {
    private final InputStream input;

    Follower(Path file) throws IOException {
        this.input = Files.newInputStream(file);
    }

    void showNew(PrintStream out) throws IOException {
        input.transferTo(out);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}

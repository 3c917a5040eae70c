package colearn.local.state;

import colearn.local.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;

/** Held while a checkout's stack runs or is being forgotten; the system takes it back when its holder dies. */
public final class StackLock implements AutoCloseable {
    private final FileChannel channel;

    private StackLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes it.
     *
     * @throws Refusal when another process has it
     */
    public static StackLock take(Checkout checkout) throws IOException {
        Files.createDirectories(checkout.state());
        FileChannel channel =
                FileChannel.open(checkout.state().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new Refusal("The stack of this checkout is running already: look with './colearn status',"
                    + " end it with './colearn down'.");
        }
        return new StackLock(channel);
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

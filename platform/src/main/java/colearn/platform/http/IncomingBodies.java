package colearn.platform.http;

import colearn.platform.json.Json;
import colearn.platform.problem.ProblemException;
import colearn.platform.problem.ProblemType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * Takes in the bodies of requests: each in bounded time, and all together in bounded room. Threads cost nothing here, so without this
 * senders that trickle would fill the memory, each a little.
 */
final class IncomingBodies {
    private static final int PIECE = 8 * 1024;

    private final Semaphore room;
    private final AdmissionSettings settings;

    IncomingBodies(AdmissionSettings settings) {
        this.settings = settings;
        this.room = new Semaphore(Math.toIntExact(settings.bodies().toBytes()));
    }

    /** A body that came, and its room until the request is answered. */
    final class Body implements AutoCloseable {
        private final ByteArrayOutputStream came = new ByteArrayOutputStream();

        private void take(InputStream from) throws IOException {
            long deadline = System.nanoTime() + settings.bodyWithin().toNanos();
            var piece = new byte[PIECE];
            for (int read = from.read(piece); read >= 0; read = from.read(piece)) {
                if (came.size() + read > Json.LARGEST_BODY) {
                    throw tooLarge();
                }
                if (!room.tryAcquire(read)) {
                    throw new ProblemException(
                            ProblemType.TOO_BUSY.because(
                                    "As much is being sent as this instance can take in at once. Nothing was done. Send it again."));
                }
                came.write(piece, 0, read);
                if (System.nanoTime() > deadline) {
                    throw new ProblemException(ProblemType.BAD_REQUEST.because(
                            "The body did not come to its end within %d s. Send it again."
                                    .formatted(settings.bodyWithin().toSeconds())));
                }
            }
        }

        byte[] bytes() {
            return came.toByteArray();
        }

        @Override
        public void close() {
            room.release(came.size());
        }
    }

    /** The whole body; refused where it is too large, too slow, or too much beside the others. */
    Body receive(InputStream from) {
        var body = new Body();
        try {
            body.take(from);
            return body;
        } catch (IOException e) {
            body.close();
            throw new ProblemException(ProblemType.BAD_REQUEST.because("The body could not be read to its end."));
        } catch (ProblemException e) {
            body.close();
            throw e;
        }
    }

    static ProblemException tooLarge() {
        return new ProblemException(ProblemType.BODY_TOO_LARGE.because("Send at most 256 KiB."));
    }
}

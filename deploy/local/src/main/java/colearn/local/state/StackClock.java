package colearn.local.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/**
 * How far the services' clocks are ahead of the machine's. Kept beside the data, because what is recorded there has happened: a service that starts
 * reads it, and forgetting the data forgets it too.
 */
public final class StackClock {
    private StackClock() {}

    public static Path file(Checkout checkout) {
        return checkout.data().resolve("clock");
    }

    public static Duration ahead(Checkout checkout) throws IOException {
        Path file = file(checkout);
        return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
    }

    public static void write(Checkout checkout, Duration ahead) throws IOException {
        Path unfinished = Files.createTempFile(checkout.data(), "clock", ".new");
        Files.writeString(unfinished, ahead.toString());
        Files.move(unfinished, file(checkout), StandardCopyOption.ATOMIC_MOVE);
    }
}

package colearn.local.demo;

import colearn.local.state.Checkout;
import colearn.local.state.StackClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A telling that the stack has heard to its end, kept beside its data. The services keep the keys of commands for thirty days; later the same
 * telling would be another one, with partners whose names are taken.
 *
 * @param at by the services' clock
 */
public record Told(Instant at) {
    private static final Duration KEYS_ARE_KEPT = Duration.ofDays(30);

    /** Empty when it was never told, or not to its end. */
    public static Optional<Told> find(Checkout checkout, Telling telling) throws IOException {
        Path file = file(checkout, telling);
        return Files.exists(file)
                ? Optional.of(new Told(Instant.parse(Files.readString(file).strip())))
                : Optional.empty();
    }

    /** Once it is told; how often after that does not matter. */
    public static void note(Checkout checkout, Telling telling) throws IOException {
        Path file = file(checkout, telling);
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now(checkout).toString());
        }
    }

    /** Whether telling it again changes nothing. */
    public boolean isRepeatable(Checkout checkout) throws IOException {
        return now(checkout).isBefore(at.plus(KEYS_ARE_KEPT));
    }

    private static Instant now(Checkout checkout) throws IOException {
        return Instant.now().plus(StackClock.ahead(checkout));
    }

    private static Path file(Checkout checkout, Telling telling) {
        return checkout.data().resolve("told").resolve(telling.name().isEmpty() ? "first" : "named-" + telling.name());
    }
}

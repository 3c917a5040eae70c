package colearn.local.supervisor;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the supervisor tells whoever started it: one line a step, with the seconds since the start. */
public final class Progress {
    private final PrintStream out;
    private final Instant start = Instant.now();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Prints a sentence. */
    public synchronized void say(String sentence) {
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1000.0;
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, sentence));
        out.flush();
    }

    /** Prints something longer as it is. */
    public synchronized void show(String text) {
        out.println(text);
        out.flush();
    }
}

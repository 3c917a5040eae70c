package colearn.local.soak;

import colearn.local.state.Service;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * SIGSTOP, and SIGCONT after a while: longer than it takes until another instance leads.
 *
 * @param part a part, or the name of a service with {@code -2} for its second instance
 */
record Stalled(String part, Duration howLong) implements Trouble {
    @Override
    public String title() {
        return "stall %s for %d s".formatted(part, howLong.toSeconds());
    }

    @Override
    public void make(Scene scene, Ledger ledger) throws Exception {
        var process = part.endsWith("-2")
                ? scene.second(
                        Service.valueOf(part.substring(0, part.indexOf('-')).toUpperCase(java.util.Locale.ROOT)))
                : scene.process(part);
        Signal.STOP.toAllOf(process);
        try {
            TimeUnit.MILLISECONDS.sleep(howLong.toMillis());
        } finally {
            Signal.CONT.toAllOf(process);
        }
    }
}

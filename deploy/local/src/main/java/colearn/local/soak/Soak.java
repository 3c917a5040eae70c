package colearn.local.soak;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Writers under load, one trouble after the other, and the check at the end. */
public final class Soak {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int BETWEEN = 20;
    private static final int POLL_MILLIS = 50;

    private final Scene scene;
    private final int writers;
    private final PrintStream out;
    private final Ledger ledger = new Ledger();
    private final Map<String, Integer> done = new TreeMap<>();

    /** @param writers how many write at the same time */
    public Soak(Scene scene, int writers, PrintStream out) {
        this.scene = scene;
        this.writers = writers;
        this.out = out;
    }

    /** Plays these troubles; answers what was lost, doubled, out of order or refused: nothing, when all is well. */
    public List<String> play(Iterator<? extends Trouble> troubles) throws Exception {
        var findings = new ArrayList<String>();
        long started = System.nanoTime();
        try (var load = new Writers(scene.doors(), ledger, writers)) {
            awaitMore(load);
            while (troubles.hasNext() && load.findings().isEmpty()) {
                var trouble = troubles.next();
                out.printf("%4d s  %,9d commands  %s%n", seconds(started), ledger.commands(), trouble.title());
                trouble.make(scene, ledger);
                done.merge(trouble.title(), 1, Integer::sum);
                awaitMore(load);
            }
            load.close();
            findings.addAll(load.findings());
        }
        long wrote = seconds(started);
        out.printf("%4d s  %,9d commands  check%n", wrote, ledger.commands());
        var check = new Check(scene, ledger);
        findings.addAll(check.findings());
        out.printf(
                "%,d commands acknowledged in %d s, %,d events compared in each place; checked in %d s%n",
                ledger.commands(), wrote, check.events(), seconds(started) - wrote);
        done.forEach((title, times) -> out.printf("  %d × %s%n", times, title));
        return findings;
    }

    /** How many were acknowledged so far. */
    public long commands() {
        return ledger.commands();
    }

    private void awaitMore(Writers load) throws InterruptedException {
        long already = ledger.commands();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (ledger.commands() < already + BETWEEN && load.findings().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(
                        "no %d commands were acknowledged within %s".formatted(BETWEEN, PATIENCE));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static long seconds(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toSeconds();
    }
}

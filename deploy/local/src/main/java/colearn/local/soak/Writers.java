package colearn.local.soak;

import colearn.local.state.Service;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/**
 * Program managers who register partners and rename them again and again, without a pause. Each command has a key of its own and is sent
 * until it is acknowledged; so in the end the events are exactly the acknowledged commands.
 */
public final class Writers implements AutoCloseable {
    private static final int RENAMINGS = 20;

    private final Doors doors;
    private final Ledger ledger;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> findings = new ConcurrentLinkedQueue<>();
    private volatile boolean stopping;

    Writers(Doors doors, Ledger ledger, int count) {
        this.doors = doors;
        this.ledger = ledger;
        IntStream.range(0, count).forEach(number -> threads.execute(this::run));
    }

    private void run() {
        try {
            while (!stopping) {
                write();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            findings.add("a writer was told something else than yes: " + e.getMessage());
        }
    }

    private void write() throws InterruptedException {
        var name = name();
        var registered = doors.done(Service.PARTNER, "/partners", key(name), partner(name), Map.of());
        var id = UUID.fromString(registered.required("id").asString());
        long version = registered.required("version").asLong();
        ledger.acknowledged(id, version, name);
        for (int i = 0; i < RENAMINGS && !stopping; i++) {
            name = name();
            var renamed = doors.done(
                    Service.PARTNER,
                    "/partners/" + id + "/name",
                    key(name),
                    Map.of("name", name),
                    Map.of("If-Match", "\"" + version + "\""));
            version = renamed.required("version").asLong();
            ledger.acknowledged(id, version, name);
        }
    }

    private static String name() {
        return "Partner " + UUID.randomUUID();
    }

    private static String key(String name) {
        return "exact-" + name.replace(' ', '-');
    }

    private static Map<String, Object> partner(String name) {
        return Map.of(
                "name",
                name,
                "aliases",
                List.of(),
                "zone",
                "America/Detroit",
                "industries",
                List.of(Map.of("scheme", "ISIC", "version", "4", "code", "2910", "primary", true)));
    }

    /** What went wrong so far. */
    List<String> findings() {
        return List.copyOf(findings);
    }

    /** Lets each finish what it has begun. */
    @Override
    public void close() {
        stopping = true;
        threads.close();
    }
}

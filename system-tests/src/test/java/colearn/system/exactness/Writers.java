package colearn.system.exactness;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.stack.Stack;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Program managers who register partners and rename them again and again, without a pause. Each command has a key of its own and is sent
 * until it is acknowledged; so in the end the events are exactly the acknowledged commands.
 */
public final class Writers implements AutoCloseable {
    private static final int RENAMINGS = 4;

    private final Client client;
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> writers;
    private volatile boolean stopping;

    private Writers(Stack stack, int count) {
        this.client = stack.at(Service.PARTNER, Role.PROGRAM_MANAGER);
        this.writers = IntStream.range(0, count)
                .<Future<?>>mapToObj(number -> threads.submit(this::write))
                .toList();
    }

    public static Writers begin(Stack stack, int count) {
        return new Writers(stack, count);
    }

    /** How many commands were acknowledged so far; fails when a writer has given up. */
    public int count() {
        writers.stream().filter(Future::isDone).forEach(Writers::await);
        return acknowledged.size();
    }

    /** Lets each finish what it has begun; answers every command that was acknowledged. */
    public List<Acknowledged> end() {
        stopping = true;
        writers.forEach(Writers::await);
        return List.copyOf(acknowledged);
    }

    private static void await(Future<?> writer) {
        try {
            writer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError("a writer was told something else than yes", e.getCause());
        }
    }

    private void write() {
        while (!stopping) {
            var name = name();
            var registered = Patience.until(command("/partners", key(name), partner(name), 0));
            var id = registered.expect(201).id();
            acknowledged.add(new Acknowledged(id, registered.version(), name));
            long version = registered.version();
            for (int i = 0; i < RENAMINGS && !stopping; i++) {
                name = name();
                var renamed =
                        Patience.until(command("/partners/" + id + "/name", key(name), Map.of("name", name), version));
                version = renamed.expect(200).version();
                acknowledged.add(new Acknowledged(id, version, name));
            }
        }
    }

    private Supplier<Reply> command(String path, String key, Object body, long version) {
        var sender = version == 0 ? client.key(key) : client.key(key).ifMatch(version);
        return () -> sender.post(path, body);
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

    @Override
    public void close() {
        stopping = true;
        threads.close();
    }
}

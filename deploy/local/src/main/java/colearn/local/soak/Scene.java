package colearn.local.soak;

import static java.util.Objects.requireNonNull;

import colearn.local.Refusal;
import colearn.local.api.Api;
import colearn.local.parts.Part;
import colearn.local.parts.Parts;
import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.ProcessMark;
import colearn.local.state.RunningStack;
import colearn.local.state.RunningStack.PartStatus;
import colearn.local.state.RunningStack.State;
import colearn.local.state.Secrets;
import colearn.local.state.Service;
import colearn.servers.process.FreePort;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A stack that runs, a second instance of each of its services, and hands on all of it. */
public final class Scene implements AutoCloseable {
    private static final Duration AGAIN = Duration.ofMinutes(4);
    private static final int POLL_MILLIS = 100;

    private final Checkout checkout;
    private final Ports ports;
    private final Secrets secrets;
    private final Api api;
    private final Map<Service, Integer> seconds = new EnumMap<>(Service.class);
    private final Map<Service, Part.Running> running = new EnumMap<>(Service.class);
    private final Set<Service> away = ConcurrentHashMap.newKeySet();
    private volatile boolean publishedAgain;

    /** @param checkout whose stack is up */
    public Scene(Checkout checkout) throws IOException {
        this.checkout = checkout;
        this.ports = new Ports(stack().portOffset());
        this.secrets = Secrets.read(checkout);
        this.api = new Api(ports, secrets, AGAIN);
        for (var service : Service.values()) {
            seconds.put(service, FreePort.find());
        }
        var starts = Stream.of(Service.values())
                .map(it -> CompletableFuture.runAsync(() -> startSecond(it), Thread::startVirtualThread))
                .toList();
        starts.forEach(CompletableFuture::join);
    }

    void startSecond(Service service) {
        var started = new Parts(checkout, ports, secrets)
                .another(service, port(service))
                .start();
        synchronized (running) {
            running.put(service, started);
        }
    }

    private int port(Service service) {
        return requireNonNull(seconds.get(service));
    }

    ProcessHandle second(Service service) {
        synchronized (running) {
            return requireNonNull(running.get(service)).process();
        }
    }

    private RunningStack stack() throws IOException {
        return RunningStack.live(checkout)
                .orElseThrow(() -> new Refusal("Nothing is running in " + checkout.state() + "."));
    }

    ProcessHandle supervisor() throws IOException {
        return stack().supervisor().find().orElseThrow();
    }

    PartStatus part(String name) throws IOException {
        return stack().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    ProcessHandle process(String part) throws IOException {
        return Optional.ofNullable(part(part).process())
                .flatMap(ProcessMark::find)
                .orElseThrow(() -> new IllegalStateException(part + " does not run"));
    }

    /** Waits until the supervisor has started a part again whose process has ended. */
    void awaitAgain(PartStatus before) throws IOException, InterruptedException {
        long end = System.nanoTime() + AGAIN.toNanos();
        while (true) {
            var now = part(before.name());
            if (now.state() == State.READY && now.restarts() > before.restarts()) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException(before.name() + " is not ready again within " + AGAIN);
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    List<URI> instances(Service service) {
        return List.of(URI.create(ports.urlOf(service)), URI.create("http://127.0.0.1:" + port(service)));
    }

    Doors doors() {
        return new Doors(this::instances, api.tokens(), away::contains);
    }

    /** From now on, or no longer, nobody expects an answer of it. */
    void away(Service service, boolean isAway) {
        if (isAway) {
            away.add(service);
        } else {
            away.remove(service);
        }
    }

    /** Where the checkout's files are. */
    Path root() {
        return checkout.root();
    }

    Api api() {
        return api;
    }

    String broker() {
        return "127.0.0.1:" + ports.kafka();
    }

    /** A service's database, for somebody who may do everything. */
    Connection superuser(Service service) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + service.shortName(),
                "postgres",
                secrets.postgres());
    }

    void notePublishedAgain() {
        publishedAgain = true;
    }

    boolean isPublishedAgain() {
        return publishedAgain;
    }

    /** Ends the second instances; the stack is its supervisor's. */
    @Override
    public void close() {
        synchronized (running) {
            running.values().forEach(Part.Running::end);
        }
    }
}

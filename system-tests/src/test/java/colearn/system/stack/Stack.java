package colearn.system.stack;

import colearn.local.api.PatientHttp;
import colearn.local.api.Tokens;
import colearn.local.api.Tokens.Bearer;
import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.RunningStack;
import colearn.local.state.RunningStack.PartStatus;
import colearn.local.state.RunningStack.Phase;
import colearn.local.state.RunningStack.State;
import colearn.local.state.Secrets;
import colearn.local.state.Service;
import colearn.testkit.http.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** The whole system, on data and ports of its own: {@code ./colearn up} of what this build made, until the last story is told. */
public final class Stack implements Doors, AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);

    private final Checkout checkout;
    private final Ports ports;
    private final CommandLine commands;
    private final Tokens tokens;
    private final AtomicInteger count = new AtomicInteger();
    private Running up;

    private Stack(Checkout checkout, Ports ports, Map<String, String> environment) throws IOException {
        this.checkout = checkout;
        this.ports = ports;
        this.commands = new CommandLine(checkout, environment);
        this.up = begin("up", "--port-offset", Integer.toString(ports.offset()));
        awaitUp();
        this.tokens = new Tokens(
                ports.issuer(), Secrets.read(checkout).identityClient(), new PatientHttp(Duration.ofMinutes(1)));
    }

    /** Starts it on no data, and waits until it has played the demo. */
    static Stack start() {
        return start("stack", Map.of());
    }

    /**
     * One for a story of its own, which closes it.
     *
     * @param folder of its data, which no other story has
     * @param environment of its processes, beside this one's
     */
    public static Stack start(String folder, Map<String, String> environment) {
        Path module = Path.of("").toAbsolutePath();
        var checkout = new Checkout(module.getParent(), module.resolve("target").resolve(folder));
        try {
            Path commands = Files.createDirectories(checkout.state().resolve("commands"));
            if (Files.exists(checkout.data())) {
                Path output = commands.resolve("0-reset.out");
                new Running(new CommandLine(checkout, Map.of()).begin(output, "reset"), output).awaitSuccess();
            }
            return new Stack(checkout, FreeOffset.find(), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code ./colearn} with these arguments says; it must succeed. */
    public String colearn(String... arguments) {
        return begin(arguments).awaitSuccess();
    }

    /** Begins {@code ./colearn} with these arguments. */
    public Running begin(String... arguments) {
        Path output = checkout.state().resolve("commands/" + count.incrementAndGet() + "-" + arguments[0] + ".out");
        return new Running(commands.begin(output, arguments), output);
    }

    /** What {@code up} has said so far. */
    public String supervisorSaid() {
        return up.said();
    }

    @Override
    public Client at(Service service) {
        return Client.of(() -> URI.create(ports.urlOf(service)));
    }

    @Override
    public String token(Bearer bearer) {
        try {
            return tokens.of(bearer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Checkout checkout() {
        return checkout;
    }

    public Ports ports() {
        return ports;
    }

    /** The process that {@code up} runs in. */
    public ProcessHandle supervisor() {
        return up.process().toHandle();
    }

    /** Starts all of it again on its data, after somebody has killed the supervisor. */
    public void upAgain() {
        up.exitCode();
        up = begin("up", "--port-offset", Integer.toString(ports.offset()));
        awaitUp();
    }

    /** How a part is, as {@code ./colearn status} has it. */
    public PartStatus part(String name) {
        return status().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Waits until the supervisor has started a part again after a process of it was killed. */
    public void awaitAgain(PartStatus killed) {
        Awaitility.await(killed.name() + " is ready again")
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    var now = part(killed.name());
                    return now.state() == State.READY && now.restarts() > killed.restarts();
                });
    }

    private RunningStack status() {
        try {
            return RunningStack.live(checkout)
                    .orElseThrow(() -> new IllegalStateException("nothing runs: " + supervisorSaid()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitUp() {
        Awaitility.await("the stack is up")
                .atMost(START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !up.process().isAlive()
                        || RunningStack.live(checkout)
                                .filter(stack -> stack.phase() == Phase.UP)
                                .isPresent());
        if (!up.process().isAlive()) {
            throw new IllegalStateException("the stack does not start: " + up.said());
        }
    }

    /** Ends it as Ctrl-C does. */
    @Override
    public void close() {
        up.process().destroy();
        up.exitCode();
    }
}

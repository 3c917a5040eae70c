package colearn.local.soak;

import colearn.local.Refusal;
import colearn.local.state.Checkout;
import colearn.local.state.RunningStack;
import colearn.local.state.RunningStack.Phase;
import colearn.servers.process.Leash;
import colearn.servers.process.OwnSession;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A stack on data and ports of its own, from nothing; it ends with this process, however that ends. */
public final class SoakStack implements AutoCloseable {
    private static final int POLL_MILLIS = 200;

    private final Checkout checkout;
    private final Process up;
    private final Thread end;

    private SoakStack(Checkout checkout, Process up) {
        this.checkout = checkout;
        this.up = up;
        this.end = new Thread(() -> end(up), "end-soak");
        Runtime.getRuntime().addShutdownHook(end);
    }

    /** @param developers the checkout, whose own stack is left alone */
    public static SoakStack start(Checkout developers, int portOffset, PrintStream out)
            throws IOException, InterruptedException {
        var checkout = new Checkout(developers.root(), developers.state().resolve("soak"));
        if (RunningStack.live(checkout).isPresent()) {
            throw new Refusal("A soak of this checkout is running already.");
        }
        forget(checkout.state());
        var log = Files.createDirectories(checkout.logs()).resolve("supervisor.log");
        out.println("starting a stack of its own; its logs are in " + checkout.logs());
        var stack = new SoakStack(checkout, launch(checkout, portOffset, log));
        while (stack.up.isAlive() && !isUp(checkout)) {
            stack.up.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (!stack.up.isAlive()) {
            throw new Refusal("The stack does not start: " + Files.readString(log));
        }
        return stack;
    }

    private static boolean isUp(Checkout checkout) throws IOException {
        return RunningStack.live(checkout).filter(it -> it.phase() == Phase.UP).isPresent();
    }

    private static Process launch(Checkout checkout, int portOffset, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m", "-Xshare:auto"));
        command.add("-Dcolearn.root=" + checkout.root());
        command.add("-Dcolearn.state=" + checkout.state());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "colearn.local.Colearn"));
        command.addAll(List.of("up", "--port-offset", Integer.toString(portOffset)));
        var process = new ProcessBuilder(OwnSession.of(command))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        Leash.tie(process, "TERM");
        return process;
    }

    private static void forget(Path state) throws IOException {
        if (Files.exists(state)) {
            try (var all = Files.walk(state)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    public Checkout checkout() {
        return checkout;
    }

    private static void end(Process up) {
        try {
            // A supervisor that stands still, as while a service is away, hears no signal.
            Signal.CONT.to(List.of(up.toHandle()));
            up.destroy();
            up.waitFor();
        } catch (IOException e) {
            up.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        end(up);
        Runtime.getRuntime().removeShutdownHook(end);
    }
}

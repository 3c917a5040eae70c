package colearn.local.commands;

import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.state.RunningStack;
import colearn.local.state.RunningStack.Phase;
import colearn.servers.process.OwnSession;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the supervisor in the background, shows what it says until the stack is up, and leaves it then. */
final class Detached {
    private static final int POLL_MILLIS = 100;

    private final Checkout checkout;
    private final Ports ports;
    private final Path log;

    Detached(Checkout checkout, Ports ports) {
        this.checkout = checkout;
        this.ports = ports;
        this.log = checkout.log("supervisor");
    }

    /**
     * Starts it and waits until it is up.
     *
     * @return 0 if it is up; else its own exit code, and nothing is left running
     */
    int start() throws IOException, InterruptedException {
        Path output = Files.createTempFile(Files.createDirectories(checkout.logs()), "supervisor", ".starting");
        Process supervisor = launch(output);
        // Ctrl-C before it is up means: give it up.
        Thread giveUp = new Thread(() -> end(supervisor), "give-up");
        Runtime.getRuntime().addShutdownHook(giveUp);
        try (Follower follower = new Follower(output)) {
            while (supervisor.isAlive() && !isUp(supervisor)) {
                follower.showNew(System.out);
                supervisor.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
            follower.showNew(System.out);
        }
        Runtime.getRuntime().removeShutdownHook(giveUp);
        if (!supervisor.isAlive()) {
            Files.deleteIfExists(output);
            return Math.max(1, supervisor.exitValue());
        }
        Files.move(output, log, StandardCopyOption.REPLACE_EXISTING); // it goes on writing to it
        return 0;
    }

    private Process launch(Path output) throws IOException {
        List<String> command = new ArrayList<>(List.of("nohup"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "colearn.local.Colearn"));
        command.addAll(List.of("up", "--port-offset", Integer.toString(ports.offset())));
        return new ProcessBuilder(OwnSession.of(command))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .start();
    }

    private boolean isUp(Process supervisor) throws IOException {
        return RunningStack.live(checkout)
                .filter(stack -> stack.supervisor().pid() == supervisor.pid())
                .filter(stack -> stack.phase() == Phase.UP)
                .isPresent();
    }

    private static void end(Process supervisor) {
        supervisor.destroy();
        supervisor.onExit().join();
    }
}

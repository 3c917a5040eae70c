package colearn.local.commands;

import colearn.local.state.Checkout;
import colearn.local.state.Ports;
import colearn.local.supervisor.Progress;
import colearn.local.supervisor.Run;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts everything, plays the demo, and stays until Ctrl-C. */
@Command(
        name = "up",
        description = "Builds what is not built, starts everything, plays the demo, and stays until Ctrl-C.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    @Option(names = "--detach", description = "Return once the demo has been played; end it with 'down'.")
    private boolean detach;

    @Option(
            names = "--port-offset",
            defaultValue = "${env:COLEARN_PORT_OFFSET:-0}",
            paramLabel = "N",
            description = "Added to every port (default: the environment's COLEARN_PORT_OFFSET, or 0).")
    private int portOffset;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Checkout checkout = Checkout.current();
        Ports ports = new Ports(portOffset);
        if (detach) {
            return new Detached(checkout, ports).start();
        }
        Progress progress = new Progress(System.out);
        new Run(checkout, ports, progress).untilEnd(new Opening(checkout, ports, progress));
        return 0;
    }
}

package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.state.Checkout;
import colearn.local.state.ProcessMark;
import colearn.local.state.RunningStack;
import colearn.local.supervisor.Leftovers;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;

/** Ends what {@code up} started, and nothing else. */
@Command(
        name = "down",
        description = "Ends everything that 'up' started, and nothing else; the data stays.",
        mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 120;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Checkout checkout = Checkout.current();
        Optional<ProcessHandle> supervisor =
                RunningStack.recorded(checkout).map(RunningStack::supervisor).flatMap(ProcessMark::find);
        if (supervisor.isPresent()) {
            end(supervisor.get());
            System.out.println("Ended. The data stays for the next './colearn up'.");
        } else if (Leftovers.end(checkout) > 0) {
            System.out.println("Ended what a killed run had left. The data stays for the next './colearn up'.");
        } else {
            System.out.println("Nothing was running.");
        }
        return 0;
    }

    private static void end(ProcessHandle supervisor) throws InterruptedException {
        supervisor.destroy();
        try {
            supervisor.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new Refusal(
                    "The supervisor, process " + supervisor.pid()
                            + ", does not end: look at it with './colearn status',"
                            + " or kill it, and run './colearn down' again.",
                    e);
        }
    }
}

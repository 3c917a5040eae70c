package colearn.local.commands;

import colearn.local.state.Checkout;
import colearn.local.state.StackLock;
import colearn.local.supervisor.Leftovers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** Forgets the data of a stack that does not run. */
@Command(
        name = "reset",
        description = "Forgets all data, secrets and logs of the stack; it must not be running.",
        mixinStandardHelpOptions = true)
public final class ResetCommand implements Callable<Integer> {
    @Override
    @SuppressWarnings("try") // the lock is only held
    public Integer call() throws IOException, InterruptedException {
        Checkout checkout = Checkout.current();
        try (StackLock lock = StackLock.take(checkout)) {
            Leftovers.end(checkout);
            // The secrets last: data without them could neither be used nor be recognised as data.
            for (Path each : List.of(checkout.data(), checkout.logs(), checkout.secrets())) {
                delete(each);
            }
        }
        System.out.println("The stack has forgotten everything. './colearn up' starts it anew.");
        return 0;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}

package colearn.local.commands;

import colearn.local.Refusal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Not there yet. */
@Command(name = "replay", description = "Not there yet.", mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("'replay' is not there yet.");
    }
}

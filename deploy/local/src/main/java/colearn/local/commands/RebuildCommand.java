package colearn.local.commands;

import colearn.local.Refusal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Not there yet. */
@Command(name = "rebuild", description = "Not there yet.", mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("'rebuild' is not there yet.");
    }
}

package colearn.local.commands;

import colearn.local.Refusal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Not there yet. */
@Command(name = "demo", description = "Not there yet.", mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("'demo' is not there yet.");
    }
}

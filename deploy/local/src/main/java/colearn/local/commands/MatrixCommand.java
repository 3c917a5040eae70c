package colearn.local.commands;

import colearn.local.Refusal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Not there yet. */
@Command(name = "matrix", description = "Not there yet.", mixinStandardHelpOptions = true)
public final class MatrixCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new Refusal("'matrix' is not there yet.");
    }
}

package colearn.local.commands;

import colearn.local.api.Api;
import colearn.local.matrix.Matrix;
import colearn.local.state.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the matrix. */
@Command(name = "matrix", description = "Prints the Co-Learning Relationship Matrix.", mixinStandardHelpOptions = true)
public final class MatrixCommand implements Callable<Integer> {
    @Option(names = "--json", description = "The API's own answer.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Matrix matrix = Matrix.now(Api.running(Checkout.current(), Duration.ofSeconds(30)), Map.of());
        System.out.println(json ? matrix.json() : matrix.table());
        return 0;
    }
}

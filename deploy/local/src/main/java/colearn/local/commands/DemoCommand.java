package colearn.local.commands;

import colearn.local.api.Api;
import colearn.local.demo.Demo;
import colearn.local.demo.Telling;
import colearn.local.matrix.Matrix;
import colearn.local.state.Checkout;
import colearn.local.state.Institute;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays the demo on a stack that runs. */
@Command(
        name = "demo",
        description = "Plays the demo, as 'up' does, and prints the matrix. Playing it twice changes nothing.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Option(
            names = "--telling",
            defaultValue = "",
            paramLabel = "NAME",
            description = "Tell the same story once more, with partners, people and relationships of its own.")
    private String telling = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Api api = Api.running(Checkout.current(), PATIENCE);
        Demo demo = new Demo(api, new Telling(telling), Institute.ID, System.out::println);
        demo.play();
        System.out.println(Matrix.now(api, demo.after()).table());
        return 0;
    }
}

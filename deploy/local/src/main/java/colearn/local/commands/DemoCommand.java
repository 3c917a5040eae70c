package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.api.Api;
import colearn.local.demo.Demo;
import colearn.local.demo.Telling;
import colearn.local.demo.Told;
import colearn.local.matrix.Matrix;
import colearn.local.state.Checkout;
import colearn.local.state.Institute;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
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
        Checkout checkout = Checkout.current();
        Api api = Api.running(checkout, PATIENCE);
        Telling which = new Telling(telling);
        Optional<Told> before = Told.find(checkout, which);
        if (before.isPresent() && !before.get().isRepeatable(checkout)) {
            throw new Refusal("This demo was told on "
                    + LocalDate.ofInstant(before.get().at(), ZoneOffset.UTC)
                    + ", and after thirty days the services no longer recognise it:"
                    + " './colearn demo --telling NAME' tells it once more, under a name of your own.");
        }
        Demo demo = new Demo(api, which, Institute.ID, System.out::println);
        demo.play();
        Told.note(checkout, which);
        System.out.println(Matrix.now(api, demo.after()).table());
        return 0;
    }
}

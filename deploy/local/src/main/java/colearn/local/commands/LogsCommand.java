package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.state.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a part's log. */
@Command(name = "logs", description = "Shows the log of one part.", mixinStandardHelpOptions = true)
public final class LogsCommand implements Callable<Integer> {
    private static final int POLL_MILLIS = 200;

    @Parameters(
            paramLabel = "SERVICE",
            description = "partner-service, session-service, insight-service, identity, kafka, postgres or supervisor.")
    private String part = "";

    @Option(
            names = {"-f", "--follow"},
            description = "Go on showing what comes, until Ctrl-C.")
    private boolean follow;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path log = find(Checkout.current());
        try (Follower follower = new Follower(log)) {
            follower.showNew(System.out);
            while (follow) {
                TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
                follower.showNew(System.out);
            }
        }
        return 0;
    }

    private Path find(Checkout checkout) throws IOException {
        for (String name : List.of(part, part + "-service")) {
            if (name.matches("[a-z-]+") && Files.exists(checkout.log(name))) {
                return checkout.log(name);
            }
        }
        Path folder = checkout.logs();
        if (!Files.isDirectory(folder)) {
            throw new Refusal("There are no logs yet: './colearn up' writes some.");
        }
        try (Stream<Path> logs = Files.list(folder)) {
            throw new Refusal("There is no log of '" + part + "'; there are "
                    + logs.map(log -> log.getFileName().toString())
                            .filter(name -> name.endsWith(".log"))
                            .map(name -> name.replace(".log", ""))
                            .sorted()
                            .toList()
                    + ".");
        }
    }
}

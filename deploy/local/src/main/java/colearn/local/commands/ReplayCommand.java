package colearn.local.commands;

import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.matrix.Matrix;
import colearn.local.state.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Builds a view as of a position of its service's log, beside the live one. */
@Command(
        name = "replay",
        description = "Builds a view as of an earlier position of the log beside the live one, and prints the matrix.",
        mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {
    private static final Bearer ANALYST = Bearer.of(Role.ANALYST);

    @Option(names = "--view", required = true, paramLabel = "V", description = "A view, for example matrix.")
    private String view = "";

    @Option(
            names = "--at",
            required = true,
            paramLabel = "POSITION",
            description =
                    "A position of the log; 0 is before the first event, and one that is too high is refused with the last.")
    private long at;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Api api = Api.running(Checkout.current(), Duration.ofSeconds(30));
        ViewPlace place = ViewPlace.of(view, api, ANALYST);
        JsonNode build = api.post(
                place.service(),
                "/analysis/replays",
                ANALYST,
                UUID.randomUUID().toString(),
                Map.of("view", view, "at", at),
                Map.of());
        String id = build.required("id").asString();
        new BuildWatch(api, place.service(), ANALYST, System.out).follow("/analysis/replays/" + id);
        if (view.equals("matrix")) {
            System.out.println(Matrix.replayed(api, id).table());
        }
        System.out.println("Ask any query of it with the header Colearn-Replay: " + id);
        return 0;
    }
}

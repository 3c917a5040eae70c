package colearn.local.commands;

import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Checkout;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Builds a view anew from the log, beside the rows that serve meanwhile. */
@Command(
        name = "rebuild",
        description = "Builds a view anew from the log while the old rows serve, then switches.",
        mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {
    private static final Bearer OPERATOR = Bearer.of(Role.OPERATOR);

    @Parameters(paramLabel = "VIEW", description = "A view, for example matrix.")
    private String view = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Api api = Api.running(Checkout.current(), Duration.ofSeconds(30));
        ViewPlace place = ViewPlace.of(view, api, OPERATOR);
        String path = "/operations/views/" + view + "/rebuilds";
        JsonNode build =
                api.post(place.service(), path, OPERATOR, UUID.randomUUID().toString(), Map.of(), Map.of());
        String id = build.required("id").asString();
        new BuildWatch(api, place.service(), OPERATOR, System.out).follow(path + "/" + id);
        System.out.println("The rebuilt rows serve now.");
        return 0;
    }
}

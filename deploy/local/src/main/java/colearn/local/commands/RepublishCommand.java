package colearn.local.commands;

import colearn.local.Refusal;
import colearn.local.api.Api;
import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Checkout;
import colearn.local.state.Service;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Lets a service publish its log again, for readers that lack what Kafka no longer has. */
@Command(
        name = "republish",
        description = "Lets a service tell the others all of its log again; who knows an event already passes it over.",
        mixinStandardHelpOptions = true)
public final class RepublishCommand implements Callable<Integer> {
    private static final Bearer OPERATOR = Bearer.of(Role.OPERATOR);
    private static final String PATH = "/operations/relay/republications";
    private static final int POLL_MILLIS = 200;

    @Parameters(paramLabel = "SERVICE", description = "partner-service, session-service or insight-service.")
    private String service = "";

    @Option(
            names = "--from",
            paramLabel = "POSITION",
            defaultValue = "1",
            description = "The first position to be published again; 1 when left out.")
    private long from;

    @Option(names = "--reason", defaultValue = "asked for on the command line", description = "Kept beside it.")
    private String reason = "";

    @Override
    public Integer call() throws IOException, InterruptedException {
        Service owner = Arrays.stream(Service.values())
                .filter(it -> service.equals(it.longName()) || service.equals(it.shortName()))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        "There is no service '" + service + "': partner-service, session-service or insight-service."));
        Api api = Api.running(Checkout.current(), Duration.ofSeconds(30));
        JsonNode asked = api.post(
                owner, PATH, OPERATOR, UUID.randomUUID().toString(), Map.of("from", from, "reason", reason), Map.of());
        follow(api, owner, asked.required("id").asString());
        return 0;
    }

    private static void follow(Api api, Service owner, String id) throws InterruptedException {
        while (true) {
            JsonNode now = api.get(owner, PATH + "/" + id, OPERATOR, Map.of());
            if (!now.path("problem").isMissingNode() && !now.path("problem").isNull()) {
                throw new Refusal("It stopped: " + now.path("problem").asString());
            }
            if (!now.path("finishedAt").isMissingNode()
                    && !now.path("finishedAt").isNull()) {
                System.out.println(
                        now.required("published") + " events of " + owner.longName() + " are on Kafka again.");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}

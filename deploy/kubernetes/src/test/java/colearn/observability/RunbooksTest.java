package colearn.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What runbooks tell people to send is what every service takes: at night nobody guesses what a path is called today. */
class RunbooksTest {
    private static final Path FOLDER = Path.of("../runbooks");
    /** Of Boot's, and on no API's description. */
    private static final Set<String> PROBES = Set.of("/readyz", "/livez", "/startupz");

    @ParameterizedTest
    @ValueSource(strings = {"partner-service", "session-service", "insight-service"})
    void nameNothingThatAServiceDoesNotTake(String service) throws IOException {
        var description = new JsonMapper()
                .readTree(Path.of("../..", service, "openapi.json").toFile());
        assertThat(commands()).hasSizeGreaterThan(15);
        assertThat(commands().stream().flatMap(it -> objections(it, description).stream()))
                .isEmpty();
    }

    @Test
    void whatWasRenamedIsNoticed() throws IOException {
        var description = new JsonMapper()
                .readTree(Path.of("../../partner-service/openapi.json").toFile());
        assertThat(Command.in(
                        "`curl -s $SERVICE/operations/lostfacts` `curl -s -X POST $SERVICE/operations/timers -H \"Idempotency-Key: 1\"`"
                                + " `curl -s -X POST $SERVICE/operations/log/epochs -H \"Idempotency-Key: 1\" -d '{\"because\": \"x\"}'`"
                                + " `curl -s -X POST $SERVICE/operations/log/epochs -d '{\"reason\": \"x\"}'`"))
                .hasSize(4)
                .allSatisfy(it ->
                        assertThat(objections(it, description)).as(it.line()).isNotEmpty());
    }

    private static List<String> objections(Command command, JsonNode description) {
        if (PROBES.contains(command.path())) {
            return List.of();
        }
        var objections = new ArrayList<String>();
        var operation = operation(command, description);
        if (operation.isMissingNode()) {
            objections.add(command.line() + ": no service takes this");
        }
        var schema = operation.at("/requestBody/content/application~1json/schema");
        if (schema.has("$ref")) {
            schema = description.at(schema.path("$ref").asText().substring(1));
        }
        var known = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(known::add);
        var required = new TreeSet<String>();
        schema.path("required").forEach(it -> required.add(it.asText()));
        if (!known.containsAll(command.fields()) || !command.fields().containsAll(required)) {
            objections.add(command.line() + ": the body has " + known + ", of which " + required + " have to be there");
        }
        if (command.method().equals("post") && !command.line().contains("Idempotency-Key: ")) {
            objections.add(command.line() + ": a POST takes an Idempotency-Key");
        }
        return objections;
    }

    private static JsonNode operation(Command command, JsonNode description) {
        return description.path("paths").properties().stream()
                .filter(it -> command.fits(it.getKey()))
                .map(it -> it.getValue().path(command.method()))
                .filter(it -> !it.isMissingNode())
                .findFirst()
                .orElseGet(() -> description.path("there is none"));
    }

    private static List<Command> commands() throws IOException {
        try (var files = Files.list(FOLDER)) {
            var commands = new ArrayList<Command>();
            for (var file : files.sorted().toList()) {
                commands.addAll(Command.in(Files.readString(file)));
            }
            return commands;
        }
    }
}

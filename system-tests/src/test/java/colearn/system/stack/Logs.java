package colearn.system.stack;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** How far the three logs are, and what their views are made of, as operators and analysts see it. */
public final class Logs {
    private static final Map<Service, String> SOME_QUERY = Map.of(
            Service.PARTNER, "/partners?limit=1",
            Service.SESSION, "/sessions?relationship=01900000-0000-7000-8000-00000000dead",
            Service.INSIGHT, "/matrix?limit=1");

    private final Doors doors;

    public Logs(Doors doors) {
        this.doors = doors;
    }

    /** Each log's position, once everybody has heard everything, and nothing comes of it any more. */
    public Map<Service, String> settled() {
        var last = new ArrayList<Map<Service, String>>(List.of(positions()));
        Awaitility.await("nothing is under way")
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    hearAll(last.getLast());
                    last.add(positions());
                    return last.getLast().equals(last.get(last.size() - 2));
                });
        return last.getLast();
    }

    /** View → number of rows and hash, of all three services. */
    public Map<String, String> fingerprints() {
        var all = new TreeMap<String, String>();
        for (var service : Service.values()) {
            for (var view : views(service)) {
                var name = view.required("view").asString();
                var found = analyst(service).get("/operations/views/" + name + "/fingerprint");
                all.put(
                        service.shortName() + " " + name,
                        found.expect(200).text("/rows") + " rows, " + found.text("/hash"));
            }
        }
        return all;
    }

    /** How the views of a service stand. */
    public List<JsonNode> views(Service service) {
        return StreamSupport.stream(
                        analyst(service)
                                .get("/operations/views")
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .toList();
    }

    private Map<Service, String> positions() {
        var positions = new EnumMap<Service, String>(Service.class);
        for (var service : Service.values()) {
            var page = analyst(service).get("/operations/quarantine?limit=1");
            positions.put(service, page.expect(200).text("/position"));
        }
        return positions;
    }

    /** Waits on each service for all; session-service has no use for what insight-service says. */
    private void hearAll(Map<Service, String> positions) {
        for (var service : Service.values()) {
            var heard = new EnumMap<>(positions);
            if (service == Service.SESSION) {
                heard.remove(Service.INSIGHT);
            }
            Reply answer = doors.at(service, Role.PROGRAM_MANAGER)
                    .after(heard.values().toArray(String[]::new))
                    .get(SOME_QUERY.get(service));
            assertThat(answer.status()).as(answer::toString).isIn(200, 409);
        }
    }

    private Client analyst(Service service) {
        return doors.at(service, Role.ANALYST);
    }
}

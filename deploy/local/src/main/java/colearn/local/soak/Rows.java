package colearn.local.soak;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** The rows of all views of all services, held against rows that are built anew; and whether anything stands still. */
final class Rows {
    private static final int POLL_MILLIS = 100;
    private static final Bearer ANALYST = Bearer.of(Role.ANALYST);

    private final Scene scene;
    private final List<String> findings = new ArrayList<>();

    Rows(Scene scene) {
        this.scene = scene;
    }

    List<String> findings() throws InterruptedException {
        rebuilt();
        nothingStandsStill();
        return findings;
    }

    private void rebuilt() throws InterruptedException {
        var live = fingerprints();
        for (var service : Service.values()) {
            for (var view : views(service)) {
                rebuild(service, view.required("view").asString());
            }
        }
        var anew = fingerprints();
        live.forEach((view, print) -> {
            if (!print.equals(anew.get(view))) {
                findings.add("view %s has %s live and %s rebuilt".formatted(view, print, anew.get(view)));
            }
        });
    }

    private void rebuild(Service service, String view) throws InterruptedException {
        var path = "/operations/views/" + view + "/rebuilds";
        var operator = Bearer.of(Role.OPERATOR);
        var build = scene.api()
                .post(service, path, operator, UUID.randomUUID().toString(), Map.of(), Map.of())
                .required("id")
                .asString();
        while (true) {
            var now = scene.api().get(service, path + "/" + build, operator, Map.of());
            switch (now.required("state").asString()) {
                case "DONE" -> {
                    return;
                }
                case "FAILED" -> {
                    findings.add("the rebuild of %s failed: %s"
                            .formatted(view, now.path("problem").asString("")));
                    return;
                }
                default -> TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
            }
        }
    }

    private Map<String, String> fingerprints() throws InterruptedException {
        var all = new TreeMap<String, String>();
        for (var service : Service.values()) {
            for (var view : views(service)) {
                var name = view.required("view").asString();
                var found = scene.api().get(service, "/operations/views/" + name + "/fingerprint", ANALYST, Map.of());
                all.put(
                        service.shortName() + " " + name,
                        found.required("rows") + " rows, hash "
                                + found.required("hash").asString());
            }
        }
        return all;
    }

    private List<JsonNode> views(Service service) throws InterruptedException {
        return StreamSupport.stream(
                        scene.api()
                                .get(service, "/operations/views", ANALYST, Map.of())
                                .spliterator(),
                        false)
                .toList();
    }

    private void nothingStandsStill() throws InterruptedException {
        for (var service : Service.values()) {
            for (var what : List.of("quarantine", "refusals")) {
                var standing = scene.api().get(service, "/operations/" + what + "?limit=1", ANALYST, Map.of());
                if (!standing.required("items").isEmpty()) {
                    findings.add(service.longName() + " has " + what + ": " + standing.required("items"));
                }
            }
        }
    }
}

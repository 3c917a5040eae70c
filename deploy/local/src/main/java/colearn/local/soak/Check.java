package colearn.local.soak;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Compares what was acknowledged with the log, with Kafka, with what the others received, with the rows, and with rows that are built anew. */
final class Check {
    private static final int NAMES = 1_000;
    private static final int POLL_MILLIS = 100;
    private static final Bearer ANALYST = Bearer.of(Role.ANALYST);

    private final Scene scene;
    private final Ledger ledger;
    private final List<String> findings = new ArrayList<>();
    private long events;

    Check(Scene scene, Ledger ledger) {
        this.scene = scene;
        this.ledger = ledger;
    }

    /** What is wrong; empty when all is well. */
    List<String> findings() throws SQLException, InterruptedException {
        new Heard(scene).byAll();
        var decided = log(Service.PARTNER);
        events = decided.events();
        acknowledged(decided);
        for (var service : List.of(Service.SESSION, Service.INSIGHT)) {
            same(log(service), decided);
        }
        var published = new Chains("Kafka", ledger.aggregates(), scene.isPublishedAgain());
        Kafka.read(scene, Service.PARTNER, published);
        same(published, decided);
        names();
        rebuilt();
        nothingStandsStill();
        return findings;
    }

    /** How many events were compared in each place. */
    long events() {
        return events;
    }

    private Chains log(Service service) throws SQLException {
        var chains = new Chains("the log of " + service.longName(), ledger.aggregates(), false);
        try (var connection = scene.superuser(service)) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(
                    "select aggregate_id, version, event_id from log.event where source = ? and aggregate = 'partner' order by position")) {
                statement.setFetchSize(2_000);
                statement.setString(1, Service.PARTNER.shortName());
                var row = statement.executeQuery();
                while (row.next()) {
                    chains.add(row.getObject(1, UUID.class), row.getLong(2), row.getObject(3, UUID.class));
                }
            }
        }
        return chains;
    }

    private void acknowledged(Chains decided) {
        findings.addAll(decided.broken());
        ledger.partners().forEach((partner, last) -> {
            if (decided.count(partner) != last.version()) {
                findings.add("%d commands were acknowledged for %s, %d events are in the log"
                        .formatted(last.version(), partner, decided.count(partner)));
            }
        });
    }

    private void same(Chains there, Chains decided) {
        findings.addAll(there.broken());
        findings.addAll(there.differences(decided));
    }

    /** The directory shows the last names, of some of them where there are very many. */
    private void names() throws InterruptedException {
        int step = Math.max(1, ledger.partners().size() / NAMES);
        int number = 0;
        for (var entry : ledger.partners().entrySet()) {
            if (number++ % step == 0) {
                var shown = scene.api()
                        .get(Service.PARTNER, "/partners/" + entry.getKey(), Bearer.of(Role.PROGRAM_MANAGER), Map.of())
                        .required("name")
                        .asString();
                if (!shown.equals(entry.getValue().name())) {
                    findings.add("%s is shown as '%s', its last name is '%s'"
                            .formatted(entry.getKey(), shown, entry.getValue().name()));
                }
            }
        }
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
            var quarantine = scene.api().get(service, "/operations/quarantine?limit=1", ANALYST, Map.of());
            if (!quarantine.required("items").isEmpty()) {
                findings.add(service.longName() + " has records in quarantine: " + quarantine.required("items"));
            }
        }
    }
}

package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.partner.PartnerService;
import colearn.platform.time.Ids;
import colearn.servers.shared.Servers;
import colearn.testkit.http.Client;
import colearn.testkit.metrics.Asked;
import colearn.testkit.metrics.Scrape;
import colearn.testkit.service.ServiceUnderTest;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.core.env.Environment;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;

/** What dashboards and rules ask for is what a service tells: a metric with another name would make an alert that never fires. */
class ObservabilityJourneyTest {
    private static final Path FOLDER = Path.of("../deploy/observability");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);

    @Test
    void askForNothingThatNoServiceTells() throws IOException {
        var asked = Stream.concat(dashboards(), rules()).toList();
        assertThat(asked).hasSizeGreaterThan(50);
        // Some are told only once there is something to tell.
        office.manager()
                .post("/partners", Office.organisation("Partner " + Ids.next(), Office.HOSPITAL))
                .expect(201);
        System.gc();
        await().untilAsserted(() -> {
            var scrape = scrape();
            assertThat(asked.stream().flatMap(it -> it.missingIn(scrape).stream()))
                    .isEmpty();
        });
    }

    @Test
    void everyAlertHasARunbookThatNamesIt() throws IOException {
        assertThat(alerts()).isNotEmpty().allSatisfy(rule -> {
            var runbook = Path.of("..").resolve(annotations(rule).get("runbook"));
            assertThat(runbook).exists().content().contains(rule.get("alert").toString());
        });
    }

    @Test
    void runbooksLookForMetricsThatAServiceTells() throws IOException {
        var wanted = runbooks("actuator/prometheus \\|([^`]+)`")
                .flatMap(it -> Pattern.compile("[a-z]+(_[a-z]+)+")
                        .matcher(it)
                        .results()
                        .map(MatchResult::group))
                .toList();
        assertThat(wanted).contains("colearn_append_seconds_sum").hasSizeGreaterThan(4);
        office.manager()
                .post("/partners", Office.organisation("Partner " + Ids.next(), Office.HOSPITAL))
                .expect(201);
        await().untilAsserted(() -> {
            var scrape = scrape();
            assertThat(wanted.stream().flatMap(it -> new Asked("runbooks", it, "").missingIn(scrape).stream()))
                    .isEmpty();
        });
    }

    @Test
    void queriesOfRunbooksRun() throws Exception {
        var queries = runbooks("`(select [^`]+)`").toList();
        assertThat(queries).isNotEmpty();
        try (var connection = DriverManager.getConnection(Servers.shared().superuserJdbcUrl());
                var statement = connection.createStatement()) {
            for (var query : queries) {
                assertThat(statement.execute(query)).as(query).isTrue();
            }
        }
    }

    @Test
    void whatWasRenamedIsNoticed() {
        assertThat(List.of(
                        new Asked("a", "colearn_relay_lagg > 0", ""),
                        new Asked("b", "max by (service) (colearn_relay_lag{work=\"relay\"})", ""),
                        new Asked("c", "max(colearn_kafka_worker_state{state=\"resting\"})", ""),
                        new Asked("d", "sum by (partner) (rate(colearn_relay_published_total[5m]))", ""),
                        new Asked("e", "colearn_view_lag", "{{ $labels.fold }}"),
                        new Asked("f", "time()", "")))
                .allSatisfy(
                        it -> assertThat(it.missingIn(scrape())).as(it.where()).hasSize(1));
    }

    /** What the first group of a pattern finds in them. */
    private static Stream<String> runbooks(String pattern) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.list(Path.of("../deploy/runbooks"))) {
            for (var file : files.toList()) {
                Pattern.compile(pattern)
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(it -> found.add(it.group(1)));
            }
        }
        return found.stream();
    }

    private static Scrape scrape() {
        var port = SERVICE.bean(Environment.class).getRequiredProperty("local.management.port");
        return Scrape.of(Client.of(() -> URI.create("http://127.0.0.1:" + port))
                .get("/actuator/prometheus")
                .expect(200)
                .body());
    }

    private static Stream<Asked> dashboards() throws IOException {
        var asked = new ArrayList<Asked>();
        try (var files = Files.list(FOLDER.resolve("grafana/dashboards"))) {
            for (var file : files.toList()) {
                for (var panel : JsonMapper.shared().readTree(file.toFile()).required("panels")) {
                    for (var target : panel.path("targets")) {
                        asked.add(new Asked(
                                file.getFileName() + ": " + panel.path("title").asString(),
                                target.required("expr").asString(),
                                target.required("legendFormat").asString()));
                    }
                }
            }
        }
        return asked.stream();
    }

    private static Stream<Asked> rules() throws IOException {
        return alerts().stream()
                .map(rule -> new Asked(
                        "rules.yaml: " + rule.get("alert"),
                        rule.get("expr").toString(),
                        annotations(rule).toString()));
    }

    private static List<Map<String, Object>> alerts() throws IOException {
        Map<String, List<Map<String, List<Map<String, Object>>>>> file =
                new Yaml().load(Files.readString(FOLDER.resolve("rules.yaml")));
        return file.getOrDefault("groups", List.of()).stream()
                .flatMap(group -> group.getOrDefault("rules", List.of()).stream())
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> annotations(Map<String, Object> rule) {
        return (Map<String, String>) rule.getOrDefault("annotations", Map.of());
    }
}

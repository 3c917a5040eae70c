package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OperationsOverHttpTest {
    private final Http nobody = Running.shared().with(null);
    private final Http management = Running.shared().management();

    @Test
    void probesNeedNoTokenAndAreToldNoDetails() {
        assertThat(components("/startupz")).containsExactlyInAnyOrder("database", "views");
        assertThat(components("/livez")).containsExactly("livenessState");
        assertThat(components("/readyz")).containsExactlyInAnyOrder("readinessState", "database", "views");
        assertThat(management.get("/actuator/health").response().body()).doesNotContain("details", "jdbc");
    }

    @Test
    void metricsAreNotToldWhereTheApiIs() {
        assertThat(management.get("/actuator/prometheus").status()).isEqualTo(200);
        for (var path : List.of("/actuator/prometheus", "/actuator/health", "/actuator/health/readiness")) {
            nobody.get(path).isProblem(403, "forbidden");
            Running.shared().as("OPERATOR").get(path).isProblem(403, "forbidden");
        }
    }

    private List<String> components(String path) {
        var health = nobody.get(path);
        assertThat(health.status()).isEqualTo(200);
        assertThat(health.json().get("status").asString()).isEqualTo("UP");
        return List.copyOf(health.json().get("components").propertyNames());
    }

    @Test
    void metricsTellWhereTheLogTheViewsAndTheRelayAre() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(management
                                .get("/actuator/prometheus")
                                .response()
                                .body())
                        .contains("colearn_log_position{service=\"partner\"}")
                        .contains("colearn_view_lag{service=\"partner\",view=\"rungs\"}")
                        .contains("colearn_relay_lag{service=\"partner\"")
                        .contains("colearn_kafka_worker_state{service=\"partner\",state=\"running\",worker=\"relay\"}")
                        .doesNotContainPattern("colearn_(log|view|relay)\\S* NaN"));
    }

    @Test
    void metricsOfOurOwnAreExplainedAndThoseThatNobodyActsOnAreLeftOut() {
        assertThat(management.get("/actuator/prometheus").response().body())
                .contains("# HELP colearn_log_position The last position")
                .doesNotContainPattern("HELP colearn_\\S+ *\\n")
                .doesNotContain("spring_security");
    }

    @Test
    void theApiDescribesItsConventions() {
        var api = nobody.get("/openapi").json();
        assertThat(api.get("info").get("title").asString()).isEqualTo("partner-service");
        assertThat(api.at("/components/securitySchemes/token/scheme").asString())
                .isEqualTo("bearer");
        var create = api.at("/paths/~1ladders/post");
        assertThat(parameters(create)).containsExactly("Idempotency-Key required");
        assertThat(create.at("/responses").propertyNames())
                .contains("201", "400", "401", "409", "422", "503", "default")
                .doesNotContain("200", "412");
        assertThat(create.at("/responses/201/headers").propertyNames())
                .containsExactlyInAnyOrder("Location", "ETag", "Colearn-Position");
        assertThat(parameters(api.at("/paths/~1ladders~1{id}~1name/post")))
                .containsExactlyInAnyOrder("id required", "Idempotency-Key required", "If-Match required");
        assertThat(parameters(api.at("/paths/~1ladders~1{id}~1climbs/post")))
                .containsExactlyInAnyOrder("id required", "Idempotency-Key required", "If-Match");
        assertThat(parameters(api.at("/paths/~1ladders/get")))
                .containsExactlyInAnyOrder("material", "day", "cursor", "limit", "Colearn-After", "Colearn-Replay");
        assertThat(api.get("paths").propertyNames()).doesNotContain("/error");
    }

    @Test
    void theApiDescribesRecordsAsTheyAreRead() {
        var putUp = nobody.get("/openapi").json().at("/components/schemas/Ladders.PutUp");
        assertThat(putUp.at("/properties/name/type").asString()).isEqualTo("string");
        assertThat(putUp.at("/properties/wall/format").asString()).isEqualTo("uuid");
        assertThat(putUp.at("/properties/until/type").toString()).isEqualTo("[\"string\",\"null\"]");
        var required = new ArrayList<String>();
        putUp.get("required").forEach(it -> required.add(it.asString()));
        assertThat(required).containsExactlyInAnyOrder("name", "wall", "parts");
    }

    @Test
    void thePageGroupsByPathAndFillsInNoFilterThatNobodyAskedFor() {
        var api = nobody.get("/openapi").json();
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(api.at("/paths/~1ladders~1{id}~1climbs/post/tags").toString())
                .isEqualTo("[\"ladders\"]");
        api.at("/paths/~1ladders/get/parameters")
                .forEach(it -> assertThat(it.toString()).doesNotContain("\"example"));
        assertThat(api.at("/paths/~1ladders~1{id}/get/parameters/0").toString()).contains("\"example");
    }

    private static List<String> parameters(JsonNode operation) {
        var names = new ArrayList<String>();
        operation
                .get("parameters")
                .forEach(it -> names.add(
                        it.get("name").asString() + (it.path("required").asBoolean(false) ? " required" : "")));
        return names;
    }

    @Test
    void thePageToTryItOutNeedsNoToken() {
        var page = nobody.get("/openapi/ui");
        assertThat(page.status()).isEqualTo(302);
        assertThat(nobody.get(page.header("Location")).response().body()).contains("swagger-ui");
    }
}

package colearn.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The component that sends traces: whoever is told of a collector may reach it, and nothing else is opened for it. */
class TracesTest {
    private static final String ENDPOINT = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private final Manifests traced = Manifests.of("production-traced");

    @Test
    void whoeverIsToldOfACollectorMayReachItsPort() {
        assertThat(traced.kind("Deployment")).hasSize(3).allSatisfy(it -> {
            var port = URI.create(environment(it).get(ENDPOINT)).getPort();
            var labels = it.at("/spec/template/metadata/labels");
            assertThat(traced.kind("NetworkPolicy")
                            .filter(policy -> opens(policy, port))
                            .filter(policy -> selects(policy.at("/spec/podSelector/matchLabels"), labels)))
                    .as("ways out to port " + port + " from " + Manifests.name(it))
                    .hasSize(1);
        });
    }

    @Test
    void theWayOutLeadsToNamespacesThatSaySoAndNowhereElse() {
        assertThat(traced.kind("NetworkPolicy").filter(it -> opens(it, 4318)))
                .singleElement()
                .satisfies(
                        it -> assertThat(it.at("/spec/egress").toString())
                                .isEqualTo(
                                        "[{\"ports\":[{\"port\":4318}],\"to\":[{\"namespaceSelector\":{\"matchLabels\":{\"colearn/takes\":\"traces\"}}}]}]"));
    }

    @Test
    void aPartOfTheRequestsIsTraced() {
        assertThat(traced.kind("Deployment")).allSatisfy(it -> {
            assertThat(environment(it)).containsEntry("OTEL_TRACES_SAMPLER", "parentbased_traceidratio");
            assertThat(Double.parseDouble(environment(it).get("OTEL_TRACES_SAMPLER_ARG")))
                    .isBetween(0.001, 0.5);
        });
    }

    @Test
    void nothingElseIsToldOfIt() {
        var production = Manifests.of("production");
        assertThat(traced.kind("Job"))
                .containsExactlyElementsOf(production.kind("Job").toList());
        assertThat(production.all().toString()).doesNotContain("OTEL_").doesNotContain("4318");
    }

    private static Map<String, String> environment(JsonNode deployment) {
        return StreamSupport.stream(
                        deployment.at("/spec/template/spec/containers/0/env").spliterator(), false)
                .filter(it -> it.has("value"))
                .collect(Collectors.toMap(
                        it -> it.path("name").asText(), it -> it.path("value").asText()));
    }

    private static boolean opens(JsonNode policy, int port) {
        return policy.at("/spec/egress").findValues("port").stream().anyMatch(it -> it.asInt() == port);
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return !selector.isEmpty()
                && selector.properties().stream().allMatch(it -> it.getValue().equals(labels.path(it.getKey())));
    }
}

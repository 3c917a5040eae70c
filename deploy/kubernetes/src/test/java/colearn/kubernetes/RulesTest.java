package colearn.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules on the rendered result: what a patch or an overlay takes away is missed here. */
class RulesTest {
    private final Manifests production = Manifests.of("production");

    @ParameterizedTest
    @ValueSource(strings = {"development", "production", "production-traced"})
    void noPodIsWithoutWhatEveryPodHas(String overlay) {
        assertThat(Manifests.of(overlay).workloads())
                .isNotEmpty()
                .allSatisfy(it ->
                        assertThat(PodRules.broken(it)).as(Manifests.name(it)).isEmpty());
    }

    @Test
    void aPodThatMayMoreIsNoticed() {
        var deployment = production.kind("Deployment").findFirst().orElseThrow().deepCopy();
        var container = (ObjectNode) deployment.at("/spec/template/spec/containers/0");
        container.remove("livenessProbe");
        ((ObjectNode) container.path("securityContext")).put("readOnlyRootFilesystem", false);
        assertThat(PodRules.broken(deployment))
                .containsExactlyInAnyOrder("may write to its image", "has no livenessProbe");
    }

    @Test
    void whatServesInProductionIsSpreadAndSurvivesADrain() {
        assertThat(production.kind("Deployment")).hasSize(3).allSatisfy(it -> {
            assertThat(it.at("/spec/replicas").asInt()).isGreaterThan(1);
            assertThat(it.at("/spec/strategy/rollingUpdate/maxUnavailable").asInt(1))
                    .isZero();
            assertThat(it.at("/spec/template/spec/topologySpreadConstraints")).hasSizeGreaterThan(1);
            var labels = it.at("/spec/template/metadata/labels");
            assertThat(production
                            .kind("PodDisruptionBudget")
                            .filter(budget -> selects(budget.at("/spec/selector/matchLabels"), labels)))
                    .as("disruption budgets of " + Manifests.name(it))
                    .hasSize(1);
        });
    }

    @Test
    void aMigrationIsSentNoRequests() {
        assertThat(production.kind("Job"))
                .hasSize(3)
                .allSatisfy(job -> assertThat(production.kind("Service"))
                        .noneMatch(service -> selects(
                                service.path("spec").path("selector"), job.at("/spec/template/metadata/labels"))));
    }

    @Test
    void onlyTheMigrationHasTheOwnersLogin() {
        assertThat(production.kind("Deployment")).allSatisfy(it -> {
            assertThat(it.toString()).doesNotContain("-owner");
            assertThat(it.at("/spec/template/spec/containers/0/env").toString())
                    .contains("{\"name\":\"COLEARN_DATABASE_MIGRATION\",\"value\":\"NEVER\"}");
        });
        assertThat(production.kind("Job"))
                .allSatisfy(it -> assertThat(it.toString()).contains("-service-owner"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"development", "production", "production-traced"})
    void nobodyReachesAnybodyUnlessItIsSaid(String overlay) {
        assertThat(Manifests.of(overlay).kind("NetworkPolicy")).anySatisfy(it -> {
            assertThat(it.at("/spec/podSelector")).isEmpty();
            assertThat(it.at("/spec/policyTypes").toString()).isEqualTo("[\"Ingress\",\"Egress\"]");
            assertThat(it.path("spec").has("ingress") || it.path("spec").has("egress"))
                    .isFalse();
        });
        assertThat(Manifests.of(overlay).kind("Namespace"))
                .allSatisfy(it -> assertThat(it.at("/metadata/labels/pod-security.kubernetes.io~1enforce")
                                .asText())
                        .isEqualTo("restricted"));
    }

    @Test
    void productionHoldsNoSecretAndNamesEachThatItNeeds() {
        assertThat(production.kind("Secret")).isEmpty();
        assertThat(production.workloads())
                .allSatisfy(it -> assertThat(values(it.at("/spec/template/spec/containers/0/env"))
                                .filter(env -> env.path("name").asText().matches(".*(PASSWORD|KEY|SECRET)$")))
                        .allSatisfy(env -> assertThat(
                                        env.at("/valueFrom/secretKeyRef/name").asText())
                                .isNotEmpty()));
    }

    @Test
    void productionIsToldThatItIsAndWhomToBelieve() {
        assertThat(production.kind("ConfigMap").filter(it -> Manifests.name(it).contains("settings")))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.at("/data/SPRING_PROFILES_ACTIVE").asText()).isEqualTo("production");
                    assertThat(it.at("/data/COLEARN_KAFKA_TOPICS").asText()).isEqualTo("REQUIRE");
                    assertThat(URI.create(it.at("/data/COLEARN_IDENTITY_ISSUER_URI")
                                            .asText())
                                    .getScheme())
                            .isEqualTo("https");
                });
    }

    @Test
    void noRecordIsLostWithOneBrokerAndNoCommitWithOneServer() {
        assertThat(production.kind("KafkaTopic")).hasSize(6).allSatisfy(it -> {
            assertThat(it.at("/spec/replicas").asInt()).isEqualTo(3);
            assertThat(it.at("/spec/config/min.insync.replicas").asInt()).isEqualTo(2);
        });
        assertThat(production.kind("KafkaNodePool"))
                .allSatisfy(it -> assertThat(it.at("/spec/replicas").asInt()).isEqualTo(3));
        assertThat(production.kind("Cluster")).hasSize(2).allSatisfy(it -> {
            assertThat(it.at("/spec/instances").asInt()).isEqualTo(3);
            assertThat(it.at("/spec/minSyncReplicas").asInt()).isEqualTo(1);
            assertThat(it.at("/spec/backup/retentionPolicy").asText()).isNotEmpty();
            assertThat(it.at("/spec/enableSuperuserAccess").asBoolean(true)).isFalse();
        });
    }

    @Test
    void keysAreBackedUpForDaysOnlyAndElsewhereThanTheLogs() {
        var keys = production
                .kind("Cluster")
                .filter(it -> Manifests.name(it).endsWith("colearn-keys"))
                .findFirst()
                .orElseThrow();
        assertThat(keys.at("/spec/backup/retentionPolicy").asText()).isEqualTo("7d");
        assertThat(production
                        .kind("Cluster")
                        .map(it -> it.at("/spec/backup/barmanObjectStore/destinationPath")
                                .asText()))
                .doesNotHaveDuplicates();
    }

    @Test
    void nobodySpeaksForAnotherService() {
        assertThat(production.kind("KafkaUser")).hasSize(3).allSatisfy(user -> {
            var service = user.at("/metadata/name").asText().replace("-kafka", "");
            assertThat(values(user.at("/spec/authorization/acls"))
                            .filter(it -> it.path("operations").toString().contains("Write"))
                            .map(it -> it.at("/resource/name").asText()))
                    .containsOnly("colearn." + service + ".");
        });
    }

    private static Stream<JsonNode> values(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean selects(JsonNode selector, JsonNode labels) {
        return selector.properties().stream().allMatch(it -> it.getValue().equals(labels.path(it.getKey())));
    }
}

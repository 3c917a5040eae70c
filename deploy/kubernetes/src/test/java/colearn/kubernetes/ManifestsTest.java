package colearn.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every field of every manifest exists. */
class ManifestsTest {
    @ParameterizedTest
    @ValueSource(strings = {"development", "production", "production-traced"})
    void everyFieldExists(String overlay) {
        assertThat(Manifests.of(overlay).all())
                .isNotEmpty()
                .allSatisfy(
                        it -> assertThat(objection(it)).as(Manifests.name(it)).isEmpty());
    }

    @Test
    void aMisspeltFieldIsNoticedWhereverItStands() {
        var production = Manifests.of("production");
        assertThat(misspelt(production, "Deployment", "/spec/template/spec/containers/0", "readynessProbe"))
                .hasValueSatisfying(it -> assertThat(it).contains("readynessProbe"));
        assertThat(misspelt(production, "KafkaTopic", "/spec", "replica"))
                .hasValueSatisfying(it -> assertThat(it).contains("replica"));
        assertThat(misspelt(production, "KafkaUser", "/spec/authorization/acls/0", "operation2"))
                .hasValueSatisfying(it -> assertThat(it).contains("operation2"));
        assertThat(misspelt(production, "Cluster", "/spec/backup/barmanObjectStore", "destination"))
                .hasValueSatisfying(it -> assertThat(it).contains("destination"));
    }

    private static Optional<String> misspelt(Manifests manifests, String kind, String place, String field) {
        var copy = manifests.kind(kind).findFirst().orElseThrow().deepCopy();
        ((ObjectNode) copy.at(place)).put(field, "x");
        return objection(copy);
    }

    private static Optional<String> objection(JsonNode manifest) {
        if (StrictModels.know(manifest)) {
            return StrictModels.objection(manifest);
        }
        return CustomResources.know(manifest)
                ? CustomResources.objection(manifest)
                : Optional.of("nobody knows what a " + StrictModels.kind(manifest) + " is");
    }
}

package colearn.observability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be held of the dashboards without a Grafana. That their metrics exist is held where a service runs. */
class DashboardsTest {
    private static final Path FOLDER = Path.of("../observability/grafana");

    @ParameterizedTest
    @ValueSource(strings = {"system", "service"})
    void areWhatGrafanaImports(String dashboard) throws IOException {
        assertThat(new DashboardRules(read(dashboard)).broken()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "service"})
    void askForAPrometheusThatSomebodyChooses(String dashboard) throws IOException {
        assertThat(read(dashboard).at("/templating/list/0").toString())
                .contains("\"name\":\"datasource\"", "\"type\":\"datasource\"", "\"query\":\"prometheus\"");
    }

    @Test
    void differInWhatGrafanaTellsThemBy() throws IOException {
        assertThat(read("system").path("uid")).isNotEqualTo(read("service").path("uid"));
        assertThat(read("system").path("title")).isNotEqualTo(read("service").path("title"));
    }

    @Test
    void areProvisionedFromWhereTheyAreMounted() throws IOException {
        var provider = new YAMLMapper()
                .readTree(FOLDER.resolve("provisioning/dashboards.yaml").toFile());
        assertThat(provider.path("apiVersion").asInt()).isEqualTo(1);
        assertThat(provider.at("/providers/0/type").asText()).isEqualTo("file");
        assertThat(Path.of("../README.md"))
                .content()
                .contains("`" + provider.at("/providers/0/options/path").asText() + "`");
    }

    @Test
    void whatGrafanaWouldDropOrNotShowIsNoticed() throws IOException {
        assertThat(broken(it -> it.put("units", "s"))).contains("the panel has an unknown field units");
        assertThat(broken(it -> it.put("type", "graph"))).contains("graph is no kind of panel");
        assertThat(broken(it -> ((ObjectNode) it.path("gridPos")).put("x", 20))).contains("outside of the grid");
        assertThat(broken(it -> ((ObjectNode) it.path("gridPos")).put("y", 0))).contains("lies above another");
        assertThat(broken(it -> ((ObjectNode) it.at("/targets/0")).put("expr", "up{job=\"$jop\"}")))
                .contains("$jop is no variable");
        assertThat(broken(it -> it.put("id", 1))).contains("its id is missing or another's");
        assertThat(broken(it -> ((ObjectNode) it.path("datasource")).put("uid", "P1809F7CD0C75ACF3")))
                .contains("does not ask the chosen data source");
        assertThat(broken(it -> ((ObjectNode) it.at("/fieldConfig/defaults")).put("unit", "seconds")))
                .contains("its unit is no format");
        assertThat(broken(it -> ((ObjectNode) it.at("/fieldConfig/defaults/thresholds/steps/0")).put("value", 5)))
                .contains("its thresholds do not rise");
    }

    private static String broken(Consumer<ObjectNode> change) throws IOException {
        var json = read("system");
        change.accept((ObjectNode) json.at("/panels/1"));
        return String.join("; ", new DashboardRules(json).broken());
    }

    private static JsonNode read(String dashboard) throws IOException {
        return new JsonMapper()
                .readTree(FOLDER.resolve("dashboards/" + dashboard + ".json").toFile());
    }
}

package colearn.servers.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.servers.ServerFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Where servers come from: an engine decides, a property overrules, and nothing is passed over in silence. */
class SharedServersTest {
    private static final Servers CONTAINERS = new Named("containers");
    private static final Servers EMBEDDED = new Named("embedded");
    private static final Supplier<Servers> NO_IMAGE = () -> {
        throw new IllegalStateException("it failed", new IllegalStateException("no such image"));
    };

    private final List<String> lines = new ArrayList<>();

    @Test
    void anEngineThatAnswersGivesContainers() {
        assertThat(chosen(Wanted.AUTO, true)).isSameAs(CONTAINERS);
        assertThat(lines)
                .containsExactly("PostgreSQL and Kafka: containers, since a Docker engine answers (containers)");
    }

    @Test
    void withoutAnEngineTheyAreEmbedded() {
        assertThat(chosen(Wanted.AUTO, false)).isSameAs(EMBEDDED);
        assertThat(lines).containsExactly("PostgreSQL and Kafka: embedded, since no Docker engine answers (embedded)");
    }

    @Test
    void anEngineWithoutTheImagesIsNoneUnlessContainersAreForced() {
        assertThat(choice(NO_IMAGE).choose(Wanted.AUTO, () -> true)).isSameAs(EMBEDDED);
        assertThat(lines).singleElement().asString().contains("EMBEDDED", "no such image");
        assertThatThrownBy(() -> choice(NO_IMAGE).choose(Wanted.CONTAINERS, () -> true))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("colearn.servers=containers, and they do not start: no such image");
    }

    @Test
    void forcedContainersFailWithoutAnEngine() {
        assertThatThrownBy(() -> chosen(Wanted.CONTAINERS, false))
                .isInstanceOf(ServerFailure.class)
                .hasMessage("colearn.servers=containers, and no Docker engine answers: start one, or say embedded.");
    }

    @Test
    void forcedEmbeddedOnesAskNoEngine() {
        Engine unasked = () -> {
            throw new AssertionError("asked");
        };
        assertThat(choice(() -> CONTAINERS).choose(Wanted.EMBEDDED, unasked)).isSameAs(EMBEDDED);
    }

    @Test
    void thePropertyIsReadOrRefused() {
        assertThat(Wanted.of("")).isEqualTo(Wanted.AUTO);
        assertThat(Wanted.of("Containers")).isEqualTo(Wanted.CONTAINERS);
        assertThatThrownBy(() -> Wanted.of("docker"))
                .hasMessage("colearn.servers is 'docker': say auto, containers or embedded.");
    }

    private Servers chosen(Wanted wanted, boolean engine) {
        return choice(() -> CONTAINERS).choose(wanted, () -> engine);
    }

    private SharedServers choice(Supplier<Servers> containers) {
        return new SharedServers(containers, () -> EMBEDDED, lines::add);
    }

    private record Named(String superuserJdbcUrl) implements Servers {
        @Override
        public String toString() {
            return superuserJdbcUrl;
        }

        @Override
        public String jdbcUrl(String database) {
            return database;
        }

        @Override
        public String bootstrapServers() {
            return "";
        }
    }
}

package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.kafka.WorkerState.Kind;
import colearn.platform.kafka.relay.Relay;
import colearn.servers.kafka.KafkaServer;
import colearn.servers.kafka.KafkaSettings;
import colearn.servers.process.FreePort;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** A service lives without its broker, and catches up when it comes. */
@Execution(CONCURRENT)
class KafkaAwayTest {
    private static final String REPUBLICATIONS = "/operations/relay/republications";

    @TempDir
    private Path folder;

    @Test
    void whileTheBrokerIsAwayAServiceAnswersAndThenItsRelayCatchesUp() throws Exception {
        int port = FreePort.find();
        try (var service = Running.start(Map.of(
                "colearn.kafka.bootstrap-servers", "127.0.0.1:" + port,
                "colearn.kafka.properties[default.api.timeout.ms]", "1000",
                "colearn.kafka.properties[request.timeout.ms]", "1000"))) {
            var manager = service.manager();
            var operator = service.as("OPERATOR");
            await(() -> service.with(null).get("/readyz").status() == 200);
            assertThat(manager.post(
                                    "/ladders",
                                    CommandsOverHttpTest.ladder(
                                            UUID.randomUUID().toString()))
                            .status())
                    .isEqualTo(201);
            assertThat(manager.get("/ladders").status()).isEqualTo(200);
            assertThat(service.with(null).get("/livez").status()).isEqualTo(200);
            var relay = service.bean(Relay.class).worker();
            await(() -> relay.state().kind() == Kind.RETRYING);
            assertThat(health(service).getStatus()).isEqualTo(Status.DOWN);

            var asked = operator.post(REPUBLICATIONS, "{\"reason\": \"a reader was made anew\"}");
            assertThat(asked.status()).isEqualTo(202);
            operator.post(REPUBLICATIONS, "{\"reason\": \"and another\"}").isProblem(409, "already-running");

            try (var broker = KafkaServer.start(
                    new KafkaSettings(folder.resolve("data"), folder.resolve("kafka.log"), port, 0))) {
                assertThat(broker.bootstrapServers()).endsWith(":" + port);
                await(() -> relay.state().kind() == Kind.RUNNING
                        && service.bean(Relay.class).progress().position() == 1);
                assertThat(health(service).getStatus()).isEqualTo(Status.UP);
                await(() -> !operator.get(asked.header("Location"))
                        .json()
                        .path("finishedAt")
                        .isNull());
                assertThat(service.management()
                                .get("/actuator/prometheus")
                                .response()
                                .body())
                        .contains("colearn_relay_lag{service=\"partner\",worker=\"relay\"} 0.0")
                        .contains(
                                "colearn_kafka_worker_state{service=\"partner\",state=\"running\",worker=\"relay\"} 1.0");
            }
        }
    }

    @Test
    void whereTopicsAreResourcesAServiceDoesNotStartWithoutThem() {
        assertThatThrownBy(() -> Running.start(Map.of("colearn.kafka.topics", "REQUIRE")))
                .rootCause()
                .hasMessageContaining("Kafka has no topic")
                .hasMessageContaining("in production it is a resource of the deployment");
    }

    private static Health health(Running service) {
        return Objects.requireNonNull(
                service.bean("relayHealthIndicator", HealthIndicator.class).health(true));
    }

    private static void await(Callable<Boolean> condition) {
        Awaitility.await().until(condition);
    }
}

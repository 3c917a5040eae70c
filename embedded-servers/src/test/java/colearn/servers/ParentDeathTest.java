package colearn.servers;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.servers.kafka.KafkaServer;
import colearn.servers.kafka.KafkaSettings;
import colearn.servers.postgres.PostgresServer;
import colearn.servers.postgres.PostgresSettings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A JVM that is killed leaves neither server behind. */
class ParentDeathTest {
    @TempDir
    private Path folder;

    @Test
    void bothServersEndWhenTheirParentIsKilled() throws Exception {
        Process parent = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Parent.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle postgres;
        ProcessHandle kafka;
        try (var output = parent.inputReader(StandardCharsets.UTF_8)) {
            postgres = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            kafka = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
        }
        assertThat(postgres.isAlive() && kafka.isAlive()).isTrue();
        parent.destroyForcibly();
        postgres.onExit().get(20, TimeUnit.SECONDS);
        kafka.onExit().get(20, TimeUnit.SECONDS);
    }

    /** What the test kills. */
    static final class Parent {
        private Parent() {}

        public static void main(String[] arguments) throws Exception {
            Path folder = Path.of(arguments[0]);
            PostgresServer postgres =
                    PostgresServer.start(PostgresSettings.temporary(folder.resolve("postgres"), "parent"));
            KafkaServer kafka = KafkaServer.start(KafkaSettings.temporary(folder.resolve("kafka")));
            System.out.println(postgres.process().pid() + "\n" + kafka.process().pid());
            Thread.currentThread().join();
        }
    }
}

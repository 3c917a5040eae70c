package colearn.local.soak;

import static java.util.Objects.requireNonNull;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/**
 * session-service is away, in all its instances, while much is published, and Kafka no longer has it when it returns: partner-service
 * publishes its log again.
 *
 * @param events published meanwhile, beside what the writers write
 */
record WeekAway(long events) implements Trouble {
    private static final String AGAIN = "/operations/relay/republications";
    private static final int POLL_MILLIS = 500;

    @Override
    public String title() {
        return "session-service away for %,d events and longer than Kafka keeps them".formatted(events);
    }

    @Override
    public void make(Scene scene, Ledger ledger) throws Exception {
        var supervisor = scene.supervisor();
        var first = scene.part(Service.SESSION.longName());
        Signal.STOP.to(List.of(supervisor));
        scene.away(Service.SESSION, true);
        try {
            scene.process(first.name()).destroyForcibly();
            scene.second(Service.SESSION).destroyForcibly();
            Histories.put(scene, ledger, events);
            new Heard(scene).by(Service.INSIGHT, Service.PARTNER);
            expire(scene);
        } finally {
            Signal.CONT.to(List.of(supervisor));
        }
        scene.awaitAgain(first);
        scene.startSecond(Service.SESSION);
        publishAgain(scene);
        new Heard(scene).by(Service.SESSION, Service.PARTNER);
        scene.away(Service.SESSION, false);
    }

    private static void expire(Scene scene) throws ExecutionException, InterruptedException {
        try (var admin = Admin.create(Map.of("bootstrap.servers", scene.broker(), "enable.metrics.push", false))) {
            var topic = Kafka.topic(Service.PARTNER);
            var described = admin.describeTopics(List.of(topic)).allTopicNames().get();
            var partitions = requireNonNull(described.get(topic)).partitions().stream()
                    .collect(Collectors.toMap(
                            it -> new TopicPartition(topic, it.partition()), it -> RecordsToDelete.beforeOffset(-1)));
            admin.deleteRecords(partitions).all().get();
        }
    }

    private static void publishAgain(Scene scene) throws InterruptedException {
        scene.notePublishedAgain();
        var operator = Bearer.of(Role.OPERATOR);
        var asked = scene.api()
                .post(
                        Service.PARTNER,
                        AGAIN,
                        operator,
                        UUID.randomUUID().toString(),
                        Map.of("from", 1, "reason", "soak: a week away"),
                        Map.of());
        var path = AGAIN + "/" + asked.required("id").asString();
        while (true) {
            var now = scene.api().get(Service.PARTNER, path, operator, Map.of());
            if (now.path("problem").isString()) {
                throw new IllegalStateException(
                        "publishing again stopped: " + now.path("problem").asString());
            }
            if (now.path("finishedAt").isString()) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }
}

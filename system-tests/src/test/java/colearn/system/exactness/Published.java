package colearn.system.exactness;

import colearn.local.state.Service;
import colearn.system.stack.Stack;
import colearn.system.stack.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a service's topic holds for whoever reads committed records, in the topic's order. */
public final class Published {
    private Published() {}

    public static List<EventOnce> by(Service service, Stack stack) {
        var topic = "colearn." + service.shortName() + ".events";
        return new Topics(stack)
                .committed().stream()
                        .filter(it -> it.topic().equals(topic))
                        .filter(it -> it.headers().lastHeader("ce_id") != null)
                        .map(it -> new EventOnce(
                                UUID.fromString(header(it, "ce_id")),
                                UUID.fromString(header(it, "ce_subject")),
                                Long.parseLong(header(it, "ce_aggregateversion"))))
                        .toList();
    }

    private static String header(ConsumerRecord<byte[], byte[]> row, String name) {
        return new String(row.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}

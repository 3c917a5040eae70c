package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Link;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What an operator reads when Kafka has lost something. */
final class Losses {
    private Losses() {}

    static String brokenChain(Place place, ConsumerRecord<byte[], byte[]> row, Link link) {
        var where = "%s partition %d offset %d: ".formatted(row.topic(), row.partition(), row.offset());
        if (place.epoch() != 0 && place.epoch() != link.epoch()) {
            return where
                    + "the source's log is of epoch %d now, what this service has is of epoch %d, and the beginning of the new epoch is not in Kafka. "
                            .formatted(link.epoch(), place.epoch())
                    + WHAT_TO_DO;
        }
        if (place.last() == 0) {
            return where
                    + "the first record there follows position %d, so the beginning is no longer in Kafka. "
                            .formatted(link.previous())
                    + WHAT_TO_DO;
        }
        return where
                + "the record follows position %d, but the last one that came is %d; Kafka has lost what lies between. "
                        .formatted(link.previous(), place.last())
                + WHAT_TO_DO;
    }

    static String nothingMore(TopicPartition partition, long published, long last) {
        return "%s: the source has published up to position %d there, the last one that came is %d, and Kafka has nothing more. "
                        .formatted(partition, published, last)
                + WHAT_TO_DO;
    }

    static String unknownRepetition(String source, long position) {
        return ("%s repeats position %d with an event that this service has never seen: its log was restored from a backup without a new"
                        + " epoch. Nothing behind it is taken in from this source. Raise the epoch of its log (POST /operations/log/epochs at %s)")
                .formatted(source, position, source);
    }

    private static final String WHAT_TO_DO =
            "What joins on to what came is still taken in, the rest of that partition waits. Let the"
                    + " source publish its log again (POST /operations/relay/republications there); what this service has is passed over.";
}

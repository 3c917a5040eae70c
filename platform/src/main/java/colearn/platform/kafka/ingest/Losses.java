package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Link;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;

/** What an operator reads when Kafka has lost something. */
final class Losses {
    private Losses() {}

    static String brokenChain(Place place, ConsumerRecord<byte[], byte[]> row, Link link) {
        var where = "%s partition %d offset %d: ".formatted(row.topic(), row.partition(), row.offset());
        if (place.epoch() != 0 && place.epoch() != link.epoch()) {
            return where
                    + "the source's log is of epoch %d now, and what this service has is of epoch %d; the source was restored from a backup. "
                            .formatted(link.epoch(), place.epoch())
                    + whatToDo();
        }
        if (place.last() == 0) {
            return where
                    + "the first record there follows position %d, so the beginning is no longer in Kafka. "
                            .formatted(link.previous())
                    + whatToDo();
        }
        return where
                + "the record follows position %d, but the last one that came is %d; Kafka has lost what lies between. "
                        .formatted(link.previous(), place.last())
                + whatToDo();
    }

    static String outOfRange(String source, OffsetOutOfRangeException e) {
        return "Kafka no longer has the records of %s that this service would read next (%s). "
                        .formatted(source, e.getMessage())
                + whatToDo();
    }

    static String topicMadeAnew(String topic) {
        return "%s was made anew, and what was in it is lost. ".formatted(topic) + whatToDo();
    }

    static String epochs(String source, int now, int before) {
        return "%s publishes epoch %d of its log, and what this service has is of epoch %d; the source was restored from a backup. "
                        .formatted(source, now, before)
                + whatToDo();
    }

    static String unknownRepetition(String source, long position) {
        return "%s repeats position %d with an event that this service has never seen; the source's log was restored from a backup without a new epoch. "
                        .formatted(source, position)
                + whatToDo();
    }

    private static String whatToDo() {
        return "Nothing behind it is taken in from this source, the other sources go on. Make both topics of the source anew (its relay"
                + " then publishes all of its log again), and delete the rows of the source in log.ingest_offset here: what is in the"
                + " log already is passed over.";
    }
}

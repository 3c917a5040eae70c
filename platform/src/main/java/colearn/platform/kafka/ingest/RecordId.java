package colearn.platform.kafka.ingest;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Which record of a source it is. */
record RecordId(String topic, int partition, long offset) {
    static RecordId of(ConsumerRecord<byte[], byte[]> row) {
        return new RecordId(row.topic(), row.partition(), row.offset());
    }
}

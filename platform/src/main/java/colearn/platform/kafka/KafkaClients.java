package colearn.platform.kafka;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Makes the clients. Their waits are shorter than the time after which a leader that says nothing is replaced, where no others are set. */
public final class KafkaClients {
    static final int WAIT_MILLIS = 8_000;
    private static final int REQUEST_MILLIS = 5_000;
    private static final int LOOK_MILLIS = 10;

    /** What a broker keeps a reader waiting that has nothing new: whatever else the reader asks it waits as long, and so does its end. */
    private static final int NEWS_MILLIS = 100;

    /** What one event may weigh: the largest body that the services take, sealed, with room. */
    static final int RECORD_BYTES = 4 * 1024 * 1024;

    /** Records that a consumer unpacks at a time: only then is it known what they weigh. */
    private static final int UNPACKED = 16;

    private final KafkaSettings settings;

    public KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    public Producer<byte[], byte[]> producer(String transactionalId) {
        var config = common();
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 30_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MILLIS);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, RECORD_BYTES);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 131_072);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Reads what was committed, from where it is told to, a few at a time; it never chooses a place by itself. */
    public Consumer<byte[], byte[]> consumer(Pace pace) {
        return new KafkaConsumer<>(consuming(pace), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * The same, for who only looks what stands at the ends: it turns to the next partition at once, where another would first wait for what
     * may still come to the one before.
     */
    public Consumer<byte[], byte[]> lookingConsumer() {
        var config = consuming(Pace.INGEST);
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, LOOK_MILLIS);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private Map<String, Object> consuming(Pace pace) {
        var config = common();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Math.min(pace.batch(), UNPACKED));
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, pace.bytes());
        config.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, NEWS_MILLIS);
        config.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
        return config;
    }

    public Admin admin() {
        var config = common();
        config.putIfAbsent(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
        return Admin.create(config);
    }

    private Map<String, Object> common() {
        var config = new HashMap<String, Object>(settings.properties());
        config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.putIfAbsent(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
        config.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 2_000);
        config.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return config;
    }
}

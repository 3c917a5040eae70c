package colearn.platform.kafka.ingest;

import colearn.platform.faults.Between;
import colearn.platform.kafka.KafkaClients;
import colearn.platform.kafka.Leadership;
import colearn.platform.kafka.Life;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.Term;
import colearn.platform.kafka.TopicDirectory;
import colearn.platform.kafka.TopicWatch;
import colearn.platform.kafka.WorkerState.Kind;
import colearn.platform.trace.Spans;
import java.util.HashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/** One source's topics into the log, exactly once: a poll's facts and the places behind them share a database transaction. */
final class IngestTerm implements Term {
    private final Parts parts;
    private final Pace pace;
    private final Between between;

    IngestTerm(Parts parts, Pace pace, Between between) {
        this.parts = parts;
        this.pace = pace;
        this.between = between;
    }

    /** What a term works with. */
    record Parts(
            ServiceTopics topics,
            TopicDirectory directory,
            KafkaClients clients,
            DataSource sessions,
            Reception.Parts reception,
            Spans spans) {}

    @Override
    public void run(Life life) throws Exception {
        var task = "ingest of " + parts.topics().service();
        var lead = Leadership.await(parts.sessions(), task, pace.leadership(), life);
        if (lead.isPresent()) {
            try (var leadership = lead.get()) {
                between.after(IngestStep.LEADING);
                takeIn(leadership, life);
            } finally {
                parts.reception().progress().ended();
            }
        }
    }

    private void takeIn(Leadership leadership, Life life) throws Exception {
        var ids = parts.directory().find(parts.topics());
        var watch = new TopicWatch(parts.directory(), parts.topics(), ids, pace.watch());
        leadership.keep();
        try (var consumer = parts.clients().consumer(pace)) {
            var open = new OpenPlaces(parts.topics(), ids);
            var places = open.open(parts.reception().processors(), consumer::beginningOffsets);
            assign(consumer, places.values());
            var reception = new Reception(parts.reception(), parts.topics(), open, places);
            var lookout = parts.reception().heardUntil().lookout(parts.topics().service());
            life.is(Kind.RUNNING);
            var reading = new SourceReading(parts, consumer, pace, reception, between);
            while (life.goesOn()) {
                leadership.keep();
                boolean looked = watch.look();
                try {
                    reading.read(pace.look(), looked);
                    if (reading.isWhole()) {
                        lookout.look(consumer);
                    }
                } catch (OffsetOutOfRangeException e) {
                    reading.notThere(e);
                }
                reading.missing().ifPresentOrElse(life::stuck, () -> life.is(Kind.RUNNING));
            }
        }
    }

    private static void assign(Consumer<byte[], byte[]> consumer, Iterable<Place> places) {
        var partitions = new HashMap<TopicPartition, OffsetAndMetadata>();
        for (var place : places) {
            partitions.put(place.partition(), place.offset());
        }
        consumer.assign(partitions.keySet());
        // With the leader's epoch, so that the broker tells when its log was cut off behind this place.
        partitions.forEach(consumer::seek);
    }
}

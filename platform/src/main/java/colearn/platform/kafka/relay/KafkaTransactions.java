package colearn.platform.kafka.relay;

import colearn.platform.eventlog.Happening;
import colearn.platform.faults.Between;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.wire.Extensions;
import colearn.platform.trace.Spans;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** The relay's producer: a batch of events and the mark behind them are one Kafka transaction. */
final class KafkaTransactions implements AutoCloseable {
    private final RelayTerm.Parts parts;
    private final Between between;
    private final Producer<byte[], byte[]> producer;
    private final WrittenEnds ends;
    /** Events that were looked at and are of no concern to others: told with the next batch. */
    private boolean untold;

    KafkaTransactions(RelayTerm.Parts parts, Between between) {
        this.parts = parts;
        this.between = between;
        this.producer = parts.clients().producer(parts.topics().transactionalId());
        this.ends = new WrittenEnds(parts.clients());
    }

    /** Behind this, a predecessor can commit nothing any more, and what it had begun is settled. */
    void fencePredecessor() throws InterruptedException {
        producer.initTransactions();
        between.after(RelayStep.FENCED);
    }

    /** Throws when Kafka has less than was written here. */
    void checkEnds() throws InterruptedException, ExecutionException {
        ends.check();
    }

    /**
     * @param tail whether the log ends here: then somebody may be waiting for exactly this position, public or not
     */
    void publish(Chain chain, List<Happening> batch, boolean tail) throws InterruptedException {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var traced = new ArrayList<@Nullable String>();
        long since = parts.spans().now();
        try {
            for (var event : batch) {
                if (!chain.has(event)) {
                    parts.translation().record(event, chain.next(event)).ifPresent(one -> {
                        records.add(one);
                        traced.add(event.traceparent());
                        chain.append(event);
                    });
                }
                chain.lookedAt(event);
                untold = true;
            }
        } catch (Refusal refusal) {
            // What stands before the event that stops us need not wait.
            tell(records, chain, true);
            throw refusal;
        }
        tell(records, chain, tail);
        parts.spans().done(Spans.Kind.PRODUCER, "publish " + parts.topics().events(), since, traced);
    }

    /**
     * The same events once more; nothing is new to who has them.
     *
     * @param chain of what is published again
     * @param live how far the relay had come: said once more, for readers that could not hear it in full before
     * @return how many were published
     */
    int publishAgain(Republication asked, Chain chain, List<Happening> batch, Chain live) throws InterruptedException {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        long done = Math.max(asked.fromPosition() - 1, asked.position());
        for (var event : batch) {
            if (event.position() > done) {
                parts.translation().record(event, chain.next(event)).ifPresent(one -> {
                    one.headers()
                            .add(
                                    "ce_" + Extensions.REPUBLICATION,
                                    asked.id().toString().getBytes(StandardCharsets.UTF_8));
                    records.add(one);
                    chain.append(event);
                });
            } else if (parts.translation().isPublic(event)) {
                chain.append(event);
            }
            chain.lookedAt(event);
        }
        if (!records.isEmpty()) {
            commit(records, live);
            between.after(RelayStep.REPUBLISHED);
        }
        return records.size();
    }

    private void tell(List<ProducerRecord<byte[], byte[]>> records, Chain chain, boolean tail)
            throws InterruptedException {
        if (!records.isEmpty() || (tail && untold)) {
            commit(records, chain);
            untold = false;
            parts.progress().at(chain.position(), records.size());
            between.after(RelayStep.COMMITTED);
        }
    }

    private void commit(List<ProducerRecord<byte[], byte[]>> records, Chain chain) throws InterruptedException {
        producer.beginTransaction();
        between.after(RelayStep.BEGUN);
        records.forEach(record -> producer.send(record, ends));
        between.after(RelayStep.EVENTS_SENT);
        producer.send(
                parts.marks().write(parts.topics().marks(), parts.identity().service(), chain.mark()), ends);
        between.after(RelayStep.MARK_SENT);
        producer.flush();
        ends.checkOrder();
        // Fails if any of the records did; whether it was committed is then for the next term to find out.
        producer.commitTransaction();
    }

    /** Without a word to the broker: nothing is open after a good end, and after a failure only the next term may settle it. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

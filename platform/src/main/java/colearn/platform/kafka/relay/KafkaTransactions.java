package colearn.platform.kafka.relay;

import colearn.platform.eventlog.Happening;
import colearn.platform.faults.Between;
import colearn.platform.kafka.Refusal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The relay's producer: a batch of events and the mark behind them are one Kafka transaction. */
final class KafkaTransactions implements AutoCloseable {
    private final RelayTerm.Parts parts;
    private final Between between;
    private final Producer<byte[], byte[]> producer;
    /** Events that were looked at and are of no concern to others: told with the next batch. */
    private boolean untold;

    KafkaTransactions(RelayTerm.Parts parts, Between between) {
        this.parts = parts;
        this.between = between;
        this.producer = parts.clients().producer(parts.topics().transactionalId());
    }

    /** Behind this, a predecessor can commit nothing any more, and what it had begun is settled. */
    void fencePredecessor() throws InterruptedException {
        producer.initTransactions();
        between.after(RelayStep.FENCED);
    }

    /**
     * @param tail whether the log ends here: then somebody may be waiting for exactly this position, public or not
     */
    void publish(Chain chain, List<Happening> batch, boolean tail) throws InterruptedException {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        try {
            for (var event : batch) {
                parts.translation().record(event, chain.next(event)).ifPresent(one -> {
                    records.add(one);
                    chain.append(event);
                });
                chain.lookedAt(event);
                untold = true;
            }
        } catch (Refusal refusal) {
            // What stands before the event that stops us need not wait.
            tell(records, chain, true);
            throw refusal;
        }
        tell(records, chain, tail);
    }

    private void tell(List<ProducerRecord<byte[], byte[]>> records, Chain chain, boolean tail)
            throws InterruptedException {
        if (!records.isEmpty() || (tail && untold)) {
            commit(records, chain);
            untold = false;
        }
    }

    private void commit(List<ProducerRecord<byte[], byte[]>> records, Chain chain) throws InterruptedException {
        producer.beginTransaction();
        between.after(RelayStep.BEGUN);
        records.forEach(producer::send);
        between.after(RelayStep.EVENTS_SENT);
        producer.send(
                parts.marks().write(parts.topics().marks(), parts.identity().service(), chain.mark()));
        between.after(RelayStep.MARK_SENT);
        // Fails if any of the records did; whether it was committed is then for the next term to find out.
        producer.commitTransaction();
        parts.progress().at(chain.position(), records.size());
        between.after(RelayStep.COMMITTED);
    }

    /** Without a word to the broker: nothing is open after a good end, and after a failure only the next term may settle it. */
    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}

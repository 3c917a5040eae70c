package colearn.platform.kafka.relay;

import colearn.platform.eventlog.LogEpochs;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
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
import colearn.platform.kafka.wire.Marks;
import colearn.platform.trace.Spans;
import java.util.concurrent.ExecutionException;
import javax.sql.DataSource;

/**
 * Own log to Kafka, exactly once as a reader of committed records sees it. The order of the first steps is what makes it so: lead, fence
 * the predecessor and settle its transaction, and only then read how far it had come. After any failure all of it is done again.
 */
final class RelayTerm implements Term {
    private final Parts parts;
    private final Pace pace;
    private final Between between;

    RelayTerm(Parts parts, Pace pace, Between between) {
        this.parts = parts;
        this.pace = pace;
        this.between = between;
    }

    /** What a term works with. */
    record Parts(
            LogReader log,
            LogIdentity identity,
            LogEpochs epochs,
            Republications republications,
            ServiceTopics topics,
            TopicDirectory directory,
            KafkaClients clients,
            DataSource sessions,
            Translation translation,
            Marks marks,
            RelayProgress progress,
            Spans spans) {}

    @Override
    public void run(Life life) throws Exception {
        var waiting = new Waiting(life, parts.progress());
        var lead = Leadership.await(parts.sessions(), "relay", pace.leadership(), waiting);
        if (lead.isPresent()) {
            try (var leadership = lead.get()) {
                between.after(RelayStep.LEADING);
                publish(leadership, life);
            }
        }
    }

    private void publish(Leadership leadership, Life life) throws Exception {
        var ids = parts.directory().find(parts.topics());
        leadership.keep();
        try (var kafka = new KafkaTransactions(parts, between)) {
            kafka.fencePredecessor();
            leadership.keep();
            var chain = resume(ids.events());
            between.after(RelayStep.RESUMED);
            parts.progress().at(chain.position(), 0);
            life.is(Kind.RUNNING);
            var watch = new TopicWatch(parts.directory(), parts.topics(), ids, pace.watch());
            new Following(parts, pace, between, kafka, chain, watch).follow(leadership, life);
        }
    }

    private Chain resume(String topicId) throws InterruptedException, ExecutionException {
        var last = new LastMark(parts.clients(), parts.topics(), parts.marks()).read();
        var tails = new Tails(parts.clients(), parts.topics()).read();
        return new Resumption(parts.log(), parts.topics())
                .from(last, tails, parts.epochs().current(), topicId);
    }
}

package colearn.platform.kafka.relay;

import colearn.platform.eventlog.Happening;
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
import colearn.platform.kafka.WorkerState.Kind;
import colearn.platform.kafka.wire.Marks;
import java.util.List;
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
            ServiceTopics topics,
            TopicDirectory directory,
            KafkaClients clients,
            DataSource sessions,
            Translation translation,
            Marks marks,
            RelayProgress progress) {}

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
            var lastMark = new LastMark(parts.clients(), parts.topics(), parts.marks());
            var last = lastMark.read();
            new Resumption(parts.log(), parts.identity(), parts.topics()).check(last, ids.events(), lastMark);
            between.after(RelayStep.RESUMED);
            var chain = Chain.after(last, parts.identity(), ids.events());
            parts.progress().at(chain.position(), 0);
            life.is(Kind.RUNNING);
            follow(leadership, life, kafka, chain);
        }
    }

    private void follow(Leadership leadership, Life life, KafkaTransactions kafka, Chain chain) throws Exception {
        long looked = chain.position();
        while (life.goesOn()) {
            leadership.keep();
            if (!parts.log().awaitBeyond(looked, pace.look())) {
                continue;
            }
            long frontier = parts.log().frontier();
            List<Happening> batch = parts.log().after(chain.position(), pace.batch());
            between.after(RelayStep.READ);
            boolean tail = batch.size() < pace.batch();
            kafka.publish(chain, batch, tail);
            // Positions that were never used can lie behind the last event; waiting for them again would be a busy
            // loop.
            looked = tail ? Math.max(frontier, chain.position()) : chain.position();
        }
    }
}

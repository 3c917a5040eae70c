package colearn.platform.kafka.relay;

import colearn.platform.eventlog.Happening;
import colearn.platform.faults.Between;
import colearn.platform.kafka.Leadership;
import colearn.platform.kafka.Life;
import colearn.platform.kafka.Pace;
import colearn.platform.kafka.TopicWatch;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** What a relay does once it has resumed: follows the log, publishes again what it is asked to, and looks whether Kafka keeps what it has. */
final class Following {
    private final RelayTerm.Parts parts;
    private final Pace pace;
    private final Between between;
    private final KafkaTransactions kafka;
    private final Chain chain;
    private final TopicWatch watch;
    private final Again again;
    private long asked;

    Following(
            RelayTerm.Parts parts, Pace pace, Between between, KafkaTransactions kafka, Chain chain, TopicWatch watch) {
        this.parts = parts;
        this.pace = pace;
        this.between = between;
        this.kafka = kafka;
        this.chain = chain;
        this.watch = watch;
        this.again = new Again(parts, pace);
        this.asked = System.nanoTime() - pace.look().toNanos();
    }

    /** Ends when its life does, or when the log is of another epoch: that one is for the next term. */
    void follow(Leadership leadership, Life life) throws SQLException, InterruptedException, ExecutionException {
        long looked = chain.position();
        while (life.goesOn()) {
            leadership.keep();
            if (watch.look()) {
                kafka.checkEnds();
            }
            if (parts.log().awaitBeyond(looked, pace.look())) {
                long frontier = parts.log().frontier();
                List<Happening> batch = parts.log().after(chain.position(), pace.batch(), pace.bytes());
                between.after(RelayStep.READ);
                // Behind the reading: what was read is of that epoch then, for none begins while events are appended.
                if (parts.epochs().current().epoch() != chain.epoch()) {
                    return;
                }
                boolean tail = batch.isEmpty() || batch.getLast().position() >= frontier;
                kafka.publish(chain, batch, tail);
                // Positions that were never used can lie behind the last event; waiting for them again would be a busy
                // loop.
                looked = tail ? Math.max(frontier, chain.position()) : chain.position();
                if (!tail) {
                    continue;
                }
            } else if (parts.identity().epoch() != chain.epoch()) {
                return;
            }
            publishAgain(leadership, life);
        }
    }

    private void publishAgain(Leadership leadership, Life life) throws SQLException, InterruptedException {
        if (System.nanoTime() - asked < pace.look().toNanos()) {
            return;
        }
        asked = System.nanoTime();
        var open = parts.republications().open();
        if (open.isPresent()) {
            again.publish(open.get(), kafka, chain, leadership, life);
        }
    }
}

package colearn.platform.kafka.relay;

import colearn.platform.eventlog.LogEpochs;
import colearn.platform.eventlog.LogReader;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.Mark;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the relay goes on: behind what Kafka really has. What Kafka lost is published again, in its place in the chain, and what only its mark
 * lost is not.
 */
final class Resumption {
    private static final Logger log = LoggerFactory.getLogger(Resumption.class);

    private final LogReader reader;
    private final ServiceTopics topics;

    Resumption(LogReader reader, ServiceTopics topics) {
        this.reader = reader;
        this.topics = topics;
    }

    /**
     * @param topicId of the events topic
     * @throws Refusal when Kafka has something that this log does not have
     */
    Chain from(Optional<Mark> last, Map<Integer, Optional<Tails.End>> tails, LogEpochs.Epoch epoch, String topicId) {
        last.ifPresent(mark -> check(mark.epoch(), mark.position(), mark.event(), epoch));
        for (var tail : tails.values()) {
            tail.ifPresent(end -> check(end.link().epoch(), end.link().position(), end.event(), epoch));
        }
        var chain = last.filter(
                        mark -> mark.epoch() == epoch.epoch() && mark.topic().equals(topicId))
                .map(mark -> Chain.after(mark, epoch))
                .orElseGet(() -> anew(last, epoch, topicId));
        tails.forEach((partition, tail) -> {
            var end = tail.filter(it -> it.link().epoch() == epoch.epoch());
            if (end.filter(Tails.End::again).isEmpty()) {
                long lost = chain.endsAt(
                        partition, end.map(it -> it.link().position()).orElse(0L));
                if (lost > 0) {
                    log.warn(
                            "Kafka has lost the end of partition {} of {}, from behind position {} on: it is published again",
                            partition,
                            topics.events(),
                            lost);
                }
            }
        });
        return chain;
    }

    private Chain anew(Optional<Mark> last, LogEpochs.Epoch epoch, String topicId) {
        last.ifPresent(mark -> log.warn(
                "the log is published from its beginning: {}",
                mark.epoch() == epoch.epoch()
                        ? topics.events() + " was made anew"
                        : "it is of epoch " + epoch.epoch() + " now"));
        return Chain.beginning(epoch, topicId);
    }

    private void check(int published, long position, UUID event, LogEpochs.Epoch epoch) {
        if (published > epoch.epoch()) {
            throw new Refusal(
                    "Kafka holds events of epoch %d and this log is of epoch %d: it was restored from a backup that is older than that epoch; raise its epoch beyond (POST /operations/log/epochs)"
                            .formatted(published, epoch.epoch()));
        }
        if (published < epoch.epoch()) {
            return;
        }
        var here = reader.idAt(position);
        if (!here.equals(Optional.of(event))) {
            throw new Refusal(
                    "Kafka is ahead of this log: at position %d it has an event where this log has %s; the log was restored from a backup: raise its epoch (POST /operations/log/epochs), and all of it is published again in the new one"
                            .formatted(position, here.isEmpty() ? "nothing" : "another"));
        }
    }
}

package colearn.platform.kafka.relay;

import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.eventlog.LogReader;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.Mark;
import java.time.Duration;
import java.util.Optional;

/** Whether the relay may go on from a mark: only if Kafka and the log tell the same story. */
final class Resumption {
    private static final Duration LOG_WAKES = Duration.ofSeconds(5);

    private final LogReader log;
    private final LogIdentity identity;
    private final ServiceTopics topics;

    Resumption(LogReader log, LogIdentity identity, ServiceTopics topics) {
        this.log = log;
        this.identity = identity;
        this.topics = topics;
    }

    /** @throws Refusal when something was published that this log, or this topic, does not know */
    void check(Optional<Mark> last, String topicId, LastMark kafka) throws InterruptedException {
        if (last.isEmpty()) {
            if (kafka.anythingPublished()) {
                throw new Refusal(
                        "%s holds events but %s is empty, so nobody knows how far the relay had come: make both topics anew, and publish again"
                                .formatted(topics.events(), topics.marks()));
            }
            return;
        }
        var mark = last.get();
        if (mark.epoch() != identity.epoch()) {
            throw new Refusal(
                    "Kafka holds events of epoch %d and this log is of epoch %d: it was restored from a backup; make the topics anew, and publish again"
                            .formatted(mark.epoch(), identity.epoch()));
        }
        if (!mark.topic().equals(topicId)) {
            throw new Refusal("%s was made anew and what was in it is lost: make %s anew too, and publish again"
                    .formatted(topics.events(), topics.marks()));
        }
        var there = at(mark.position());
        if (there.isEmpty()) {
            throw new Refusal(
                    "Kafka is ahead of this log: it has position %d, where this log has nothing; the log was restored from a backup: raise its epoch, make the topics anew, and publish again"
                            .formatted(mark.position()));
        }
        if (!there.get().eventId().equals(mark.event())) {
            throw new Refusal(
                    "position %d is another event in this log than in Kafka: the log was restored from a backup and went on; raise its epoch, make the topics anew, and publish again"
                            .formatted(mark.position()));
        }
    }

    private Optional<Happening> at(long position) throws InterruptedException {
        if (!log.awaitBeyond(position - 1, LOG_WAKES)) {
            return Optional.empty();
        }
        return log.after(position - 1, 1).stream()
                .filter(event -> event.position() == position)
                .findFirst();
    }
}

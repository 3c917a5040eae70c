package colearn.platform.kafka.ingest;

import static java.util.Objects.requireNonNull;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.faults.Between;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.Correlations;
import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Marks;
import colearn.platform.trace.Trace;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one term of an ingest does with its polls: facts, quarantine, places and what was heard, in one transaction each. */
final class Reception {
    private static final Logger log = LoggerFactory.getLogger(Reception.class);

    private final Parts parts;
    private final ServiceTopics topics;
    private final OpenPlaces open;
    private final Places table;
    private final QuarantineTable quarantine = new QuarantineTable();
    private final Repetitions repetitions;
    private final PendingMarks pending = new PendingMarks();
    private SortedMap<TopicPartition, Place> places;
    /** The latest epoch of the source in which something was flagged as lost, or nothing had to be. */
    private int reviewed = 1;

    /** What a reception works with. */
    record Parts(
            DataSource processors,
            ReceivedFacts facts,
            FactStore store,
            SealedRecord sealed,
            EventReader reader,
            Marks marks,
            Heard heard,
            HeardUntil heardUntil,
            LostFacts lost,
            IngestProgress progress,
            Clock clock,
            Duration quarantineExpiry,
            Between between) {}

    /** @param places where the term begins */
    Reception(Parts parts, ServiceTopics topics, OpenPlaces open, SortedMap<TopicPartition, Place> places) {
        this.parts = parts;
        this.topics = topics;
        this.open = open;
        this.table = new Places(topics);
        this.repetitions = new Repetitions(topics.service(), quarantine);
        this.places = places;
        var heard = parts.heard().position(topics.service());
        parts.progress()
                .begun(
                        heard.map(LogPosition::epoch).orElse(0),
                        heard.map(LogPosition::position).orElse(0L));
    }

    /**
     * Takes in what joins on to what came before.
     *
     * @param passing partitions in which what does not join on is passed over; in the others the first such record is read again
     * @throws Refusal when the source contradicts what it said before
     */
    Intake take(Poll poll, Set<TopicPartition> passing) throws SQLException, InterruptedException {
        var strange = poll.noteMarks(parts.marks(), this::note);
        var refused = new HashMap<RecordId, String>();
        while (true) {
            try {
                var done = Transactions.on(
                        parts.processors(), transaction -> attempt(transaction, poll, strange, refused, passing));
                parts.between().after(IngestStep.COMMITTED);
                committed(done);
                return done.intake();
            } catch (RefusedRecords e) {
                // They go into quarantine, and so do later ones of the same aggregates: all is decided anew.
                refused.putAll(e.reasons());
            }
        }
    }

    /** Reads these partitions from other offsets; what has been taken in stays so. */
    void moveTo(Map<TopicPartition, Long> offsets) throws SQLException, InterruptedException {
        places =
                Transactions.<SortedMap<TopicPartition, Place>, RuntimeException>on(parts.processors(), transaction -> {
                    var moved = locked(transaction);
                    offsets.forEach((partition, offset) ->
                            moved.computeIfPresent(partition, (p, place) -> place.readingAnewFrom(offset)));
                    table.store(transaction, moved.values());
                    return moved;
                });
    }

    /** Where it stands in a partition. */
    Place place(TopicPartition partition) {
        return requireNonNull(places.get(partition));
    }

    /** What the source says it has published, and this service has not taken in; empty when all is heard. */
    Optional<Mark> awaited() {
        return pending.last();
    }

    private record Done(Intake intake, Optional<Mark> heard, boolean facts) {}

    private Done attempt(
            Connection transaction,
            Poll poll,
            List<ConsumerRecord<byte[], byte[]>> strange,
            Map<RecordId, String> refused,
            Set<TopicPartition> passing)
            throws SQLException, InterruptedException, RefusedRecords {
        var stored = locked(transaction);
        parts.between().after(IngestStep.LOCKED);
        var before = new Intake.Before(
                quarantine.waiting(transaction, topics.service()),
                quarantine.known(transaction, open.topicIds(), poll.firstOffset(), poll.lastOffset()),
                refused,
                passing);
        var intake = new Intake(parts.reader(), stored, before);
        strange.forEach(row -> intake.holdStranger(row, "it is not a relay's mark"));
        poll.events().forEach(part -> intake.take(part.partition(), part.rows(), part.next()));
        boolean facts = append(transaction, intake);
        parts.between().after(IngestStep.APPENDED);
        var heard = settle(transaction, intake, poll);
        table.store(transaction, intake.places().values());
        parts.between().after(IngestStep.PLACES_STORED);
        return new Done(intake, heard, facts);
    }

    private SortedMap<TopicPartition, Place> locked(Connection transaction) throws SQLException {
        var stored = table.lock(transaction);
        if (!stored.equals(places)) {
            throw new IllegalStateException("another instance has gone on from here");
        }
        return stored;
    }

    private boolean append(Connection transaction, Intake intake)
            throws SQLException, InterruptedException, RefusedRecords {
        parts.store().take(transaction, intake.facts());
        for (var held : intake.held()) {
            hold(transaction, held);
        }
        for (var again : intake.repeated()) {
            mend(transaction, again);
        }
        var news = repetitions.look(transaction, intake);
        if (!news.facts().isEmpty()) {
            parts.store().take(transaction, news.facts());
        }
        for (var held : news.held()) {
            hold(transaction, held);
        }
        return !intake.facts().isEmpty() || !news.facts().isEmpty();
    }

    private void hold(Connection transaction, Held held) throws SQLException {
        Trace.during(
                Correlations.of(held.row().headers()),
                () -> log.warn(
                        "a record of {} goes into quarantine ({} partition {} offset {}): {}",
                        topics.service(),
                        held.row().topic(),
                        held.row().partition(),
                        held.row().offset(),
                        held.reason()));
        quarantine.add(
                transaction,
                topics.service(),
                open.idOf(held.row().topic()),
                held,
                parts.sealed().seal(held.row()),
                parts.clock().instant(),
                parts.quarantineExpiry());
    }

    /** A source that has mended what it publishes, and publishes again, mends what waits here. */
    private void mend(Connection transaction, Intake.Arrived again) throws SQLException {
        if (!again.fact().again()) {
            return;
        }
        var spoiled =
                quarantine.mendable(transaction, topics.service(), again.fact().link());
        if (spoiled.isPresent()) {
            var key = spoiled.get().content().key();
            quarantine.mend(
                    transaction, spoiled.get().entry().id(), parts.sealed().seal(key, again.row()));
        }
    }

    private Optional<Mark> settle(Connection transaction, Intake intake, Poll poll) throws SQLException {
        var heard = pending.settle(partition -> intake.place(new TopicPartition(topics.events(), partition)));
        if (heard.isPresent()) {
            parts.heard().store(transaction, topics.service(), heard.get());
            review(transaction, heard.get(), intake);
        }
        var marks = intake.place(topics.marksPartition());
        var readOn = poll.next(topics.marksPartition()).map(marks::readingFrom).orElse(marks);
        // A mark that still waits for its events is read again after a restart.
        var first = pending.firstOffset();
        intake.moveTo(first.isPresent() ? marks.readingFrom(first.getAsLong()) : readOn);
        return heard;
    }

    /** A source in a later epoch: once, and again whenever something of before came late. */
    private void review(Connection transaction, Mark heard, Intake intake) throws SQLException {
        boolean late = intake.facts().stream()
                .map(one -> one.fact().link())
                .anyMatch(link -> link.epoch() < heard.epoch() || link.position() <= heard.lastOfEarlierEpochs());
        if (heard.epoch() > reviewed || (heard.epoch() > 1 && late)) {
            parts.lost().flag(transaction, topics.service(), heard);
            reviewed = heard.epoch();
        }
    }

    private void note(long offset, Mark mark) {
        // One of an epoch that is over will never be heard in full.
        if (places.values().stream().noneMatch(place -> place.epoch() > mark.epoch())) {
            pending.add(offset, mark);
            parts.progress().said(mark);
        }
    }

    private void committed(Done done) {
        places = done.intake().places();
        if (done.facts()) {
            parts.facts().committed();
        }
        done.heard().ifPresent(mark -> {
            parts.progress().heard(mark);
            parts.heard().told();
        });
    }
}

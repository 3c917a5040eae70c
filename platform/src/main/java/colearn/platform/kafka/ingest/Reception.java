package colearn.platform.kafka.ingest;

import colearn.platform.eventlog.ReceivedFacts;
import colearn.platform.faults.Between;
import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.ServiceTopics;
import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Mark;
import colearn.platform.kafka.wire.Marks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What one term of an ingest does with its polls: facts, quarantine, places and what was heard, in one transaction each. */
final class Reception {
    private final Parts parts;
    private final ServiceTopics topics;
    private final OpenPlaces open;
    private final Places table;
    private final QuarantineTable quarantine = new QuarantineTable();
    private final PendingMarks pending = new PendingMarks();
    private SortedMap<TopicPartition, Place> places;

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
            IngestProgress progress,
            Clock clock,
            Between between) {}

    /** @param places where the term begins */
    Reception(Parts parts, ServiceTopics topics, OpenPlaces open, SortedMap<TopicPartition, Place> places) {
        this.parts = parts;
        this.topics = topics;
        this.open = open;
        this.table = new Places(topics);
        this.places = places;
        parts.heard()
                .position(topics.service())
                .ifPresent(at -> parts.progress().heard(at.position()));
    }

    /** @throws Refusal when Kafka has lost something; what came before that is taken in */
    void take(Poll poll) throws SQLException, InterruptedException {
        var strange = poll.noteMarks(parts.marks(), this::note);
        var refused = new HashMap<RecordId, String>();
        while (true) {
            try {
                var done = Transactions.on(
                        parts.processors(), transaction -> attempt(transaction, poll, strange, refused));
                parts.between().after(IngestStep.COMMITTED);
                committed(done);
                return;
            } catch (RefusedRecords e) {
                // They go into quarantine, and so do later ones of the same aggregates: all is decided anew.
                refused.putAll(e.reasons());
            }
        }
    }

    private record Done(Intake intake, Optional<Mark> heard) {}

    private Done attempt(
            Connection transaction,
            Poll poll,
            List<ConsumerRecord<byte[], byte[]>> strange,
            Map<RecordId, String> refused)
            throws SQLException, InterruptedException, RefusedRecords {
        var stored = table.lock(transaction);
        if (!stored.equals(places)) {
            throw new IllegalStateException("another instance has gone on from here");
        }
        parts.between().after(IngestStep.LOCKED);
        var intake = new Intake(parts.reader(), stored, quarantine.waiting(transaction, topics.service()), refused);
        strange.forEach(row -> intake.hold(row, null, "it is not a relay's mark"));
        poll.events().forEach(part -> intake.take(part.partition(), part.rows(), part.next()));
        parts.store().take(transaction, intake.facts());
        parts.store().checkRepeated(transaction, topics.service(), intake.repeated());
        for (var held : intake.held()) {
            hold(transaction, held);
        }
        parts.between().after(IngestStep.APPENDED);
        var heard = settle(transaction, intake, poll);
        table.store(transaction, intake.places().values());
        parts.between().after(IngestStep.PLACES_STORED);
        return new Done(intake, heard);
    }

    private void hold(Connection transaction, Held held) throws SQLException {
        quarantine.add(
                transaction,
                topics.service(),
                open.idOf(held.row().topic()),
                held,
                parts.sealed().seal(held.row()),
                parts.clock().instant());
    }

    private Optional<Mark> settle(Connection transaction, Intake intake, Poll poll) throws SQLException {
        var heard = pending.settle(partition -> intake.place(new TopicPartition(topics.events(), partition)));
        if (heard.isPresent()) {
            parts.heard().store(transaction, topics.service(), heard.get());
        }
        var marks = intake.place(topics.marksPartition());
        var readOn = poll.next(topics.marksPartition()).map(marks::readingFrom).orElse(marks);
        // A mark that still waits for its events is read again after a restart.
        var first = pending.firstOffset();
        intake.moveTo(first.isPresent() ? marks.readingFrom(first.getAsLong()) : readOn);
        return heard;
    }

    private void note(long offset, Mark mark) {
        for (var place : places.values()) {
            if (place.epoch() != 0 && place.epoch() != mark.epoch()) {
                throw new Refusal(Losses.epochs(topics.service(), mark.epoch(), place.epoch()));
            }
        }
        pending.add(offset, mark);
        parts.progress().said(mark.position());
    }

    private void committed(Done done) {
        places = done.intake().places();
        if (!done.intake().facts().isEmpty()) {
            parts.facts().committed();
        }
        done.heard().ifPresent(mark -> {
            parts.progress().heard(mark.position());
            parts.heard().told();
        });
        done.intake().broken().ifPresent(sentence -> {
            throw new Refusal(sentence);
        });
    }
}

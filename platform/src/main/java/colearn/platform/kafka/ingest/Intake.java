package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Correlations;
import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Link;
import colearn.platform.kafka.wire.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Decides what becomes of the records of one poll. It changes nothing: the same records at the same places always end the same. */
final class Intake {
    static final String WAITS = "it waits behind an earlier record of the same aggregate";

    private final EventReader reader;
    private final Before before;
    private final Set<UUID> waiting;
    private final SortedMap<TopicPartition, Place> places;
    private final List<Arrived> facts = new ArrayList<>();
    private final List<Arrived> repeated = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private final List<Held> spoiledRepeats = new ArrayList<>();
    private final Map<TopicPartition, String> apart = new TreeMap<>(Places.ORDER);
    private final Set<TopicPartition> joined = new HashSet<>();

    /** A fact and the record that it came in. */
    record Arrived(ConsumerRecord<byte[], byte[]> row, Reading.Fact fact) {
        RecordId id() {
            return RecordId.of(row);
        }
    }

    /**
     * What is known before the poll is looked at.
     *
     * @param waiting aggregates that have records in quarantine
     * @param quarantined records of the poll that went into quarantine when they were read before, decided or not
     * @param refused well-formed records that the log or the key store would not take, and why
     * @param passing partitions in which the next of the chain is not in Kafka: what does not join on is passed over
     */
    record Before(
            Set<UUID> waiting, Set<RecordId> quarantined, Map<RecordId, String> refused, Set<TopicPartition> passing) {}

    /** @param places as stored */
    Intake(EventReader reader, SortedMap<TopicPartition, Place> places, Before before) {
        this.reader = reader;
        this.places = new TreeMap<>(places);
        this.before = before;
        this.waiting = new HashSet<>(before.waiting());
    }

    /** Looks at records of an events partition, as far as the chain holds. */
    void take(TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> rows, OffsetAndMetadata next) {
        for (var row : rows) {
            if (!goesOn(partition, row)) {
                moveTo(place(partition).readingFrom(row.offset()));
                return;
            }
        }
        moveTo(place(partition).readingFrom(next));
    }

    /** A record that is not even what its topic is for. */
    void holdStranger(ConsumerRecord<byte[], byte[]> row, String reason) {
        if (!before.quarantined().contains(RecordId.of(row))) {
            held.add(new Held(row, null, null, reason));
        }
    }

    void moveTo(Place place) {
        places.put(place.partition(), place);
    }

    private boolean goesOn(TopicPartition partition, ConsumerRecord<byte[], byte[]> row) {
        var reading = read(row);
        var link = linkOf(reading);
        if (link == null) {
            spoiled(row, null, reading);
            return true;
        }
        return switch (place(partition).of(link)) {
            case NEXT -> {
                moveTo(place(partition).behind(link));
                joined.add(partition);
                next(row, link, reading);
                yield true;
            }
            case REPEATED -> {
                repeated(row, link, reading);
                yield true;
            }
            case PAST -> true;
            case APART -> {
                apart.put(partition, Losses.brokenChain(place(partition), row, link));
                yield before.passing().contains(partition);
            }
        };
    }

    private void next(ConsumerRecord<byte[], byte[]> row, Link link, Reading reading) {
        switch (reading) {
            case Reading.Malformed malformed -> spoiled(row, link, malformed);
            case Reading.Fact fact -> {
                var aggregate = fact.fact().aggregateId();
                // An aggregate never gets a later event without an earlier one.
                if (waiting.contains(aggregate)) {
                    held.add(new Held(row, aggregate, link, WAITS));
                } else {
                    facts.add(new Arrived(row, fact));
                }
            }
        }
    }

    private void repeated(ConsumerRecord<byte[], byte[]> row, Link link, Reading reading) {
        switch (reading) {
            case Reading.Malformed malformed -> spoiledRepeats.add(new Held(row, keyOf(row), link, malformed.reason()));
            case Reading.Fact fact -> repeated.add(new Arrived(row, fact));
        }
    }

    private void spoiled(ConsumerRecord<byte[], byte[]> row, @Nullable Link link, Reading reading) {
        if (reading instanceof Reading.Malformed malformed
                && !before.quarantined().contains(RecordId.of(row))) {
            var aggregate = keyOf(row);
            held.add(new Held(row, aggregate, link, malformed.reason()));
            if (aggregate != null) {
                waiting.add(aggregate);
            }
        }
    }

    private Reading read(ConsumerRecord<byte[], byte[]> row) {
        var reason = before.refused().get(RecordId.of(row));
        return reason == null ? reader.read(row) : new Reading.Malformed(reason, Link.of(row.headers()));
    }

    private static @Nullable Link linkOf(Reading reading) {
        return switch (reading) {
            // Where its place in the chain can be read, it counts: the source did publish it.
            case Reading.Malformed malformed -> malformed.link().orElse(null);
            case Reading.Fact fact -> fact.link();
        };
    }

    Place place(TopicPartition partition) {
        var place = places.get(partition);
        if (place == null) {
            throw new IllegalStateException("no place in " + partition);
        }
        return place;
    }

    private static @Nullable UUID keyOf(ConsumerRecord<byte[], byte[]> row) {
        try {
            return row.key() == null ? null : UUID.fromString(new String(row.key(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    List<Arrived> facts() {
        return facts;
    }

    /** The traceparents of facts that are news; what is published again is none. */
    List<@Nullable String> traced() {
        var traced = new ArrayList<@Nullable String>();
        facts.stream()
                .filter(one -> !one.fact().again())
                .forEach(one -> traced.add(Correlations.traceparent(one.row().headers())));
        return traced;
    }

    /** What the chain says has been here before; whether the log knows the event is to be looked up. */
    List<Arrived> repeated() {
        return repeated;
    }

    List<Held> held() {
        return held;
    }

    /** Repetitions that cannot be read; whether what they repeat is known by its place is to be looked up. */
    List<Held> spoiledRepeats() {
        return spoiledRepeats;
    }

    /** After this intake. */
    SortedMap<TopicPartition, Place> places() {
        return places;
    }

    /** By partition where a record did not join on to what came before, what that means. */
    Map<TopicPartition, String> apart() {
        return apart;
    }

    /** Where the chain went on. */
    Set<TopicPartition> joined() {
        return joined;
    }
}

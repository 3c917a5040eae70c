package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.EventReader;
import colearn.platform.kafka.wire.Link;
import colearn.platform.kafka.wire.Reading;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final EventReader reader;
    private final Map<RecordId, String> refused;
    private final Set<UUID> waiting;
    private final SortedMap<TopicPartition, Place> places;
    private final List<Arrived> facts = new ArrayList<>();
    private final List<Arrived> repeated = new ArrayList<>();
    private final List<Held> held = new ArrayList<>();
    private @Nullable String broken;

    /** A fact and the record that it came in. */
    record Arrived(RecordId id, Reading.Fact fact) {}

    /**
     * @param places as stored
     * @param waiting aggregates that have records in quarantine
     * @param refused well-formed records that the log or the key store would not take, and why
     */
    Intake(
            EventReader reader,
            SortedMap<TopicPartition, Place> places,
            Set<UUID> waiting,
            Map<RecordId, String> refused) {
        this.reader = reader;
        this.places = new TreeMap<>(places);
        this.waiting = new HashSet<>(waiting);
        this.refused = refused;
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
    void hold(ConsumerRecord<byte[], byte[]> row, @Nullable UUID aggregate, String reason) {
        held.add(new Held(row, aggregate, reason));
        if (aggregate != null) {
            waiting.add(aggregate);
        }
    }

    void moveTo(Place place) {
        places.put(place.partition(), place);
    }

    private boolean goesOn(TopicPartition partition, ConsumerRecord<byte[], byte[]> row) {
        switch (read(row)) {
            case Reading.Malformed malformed -> {
                // Where its place in the chain can be read, it counts: the source did publish it.
                malformed.link().filter(place(partition)::isFollowedBy).ifPresent(link -> moveBehind(partition, link));
                hold(row, keyOf(row), malformed.reason());
            }
            case Reading.Fact fact -> {
                return takes(partition, row, fact);
            }
        }
        return true;
    }

    private boolean takes(TopicPartition partition, ConsumerRecord<byte[], byte[]> row, Reading.Fact fact) {
        var place = place(partition);
        if (place.repeats(fact.link())) {
            add(repeated, row, fact);
            return true;
        }
        if (place.isFollowedBy(fact.link())) {
            moveBehind(partition, fact.link());
            add(facts, row, fact);
            return true;
        }
        broken = Losses.brokenChain(place, row, fact.link());
        return false;
    }

    private Reading read(ConsumerRecord<byte[], byte[]> row) {
        var reason = refused.get(RecordId.of(row));
        return reason == null ? reader.read(row) : new Reading.Malformed(reason, Link.of(row.headers()));
    }

    /** An aggregate never gets a later event without an earlier one. */
    private void add(List<Arrived> list, ConsumerRecord<byte[], byte[]> row, Reading.Fact fact) {
        var aggregate = fact.fact().aggregateId();
        if (waiting.contains(aggregate)) {
            hold(row, aggregate, "it waits behind an earlier record of the same aggregate");
        } else {
            list.add(new Arrived(RecordId.of(row), fact));
        }
    }

    private void moveBehind(TopicPartition partition, Link link) {
        moveTo(place(partition).behind(link));
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

    /** What the chain says has been taken in before; the log knows the event. */
    List<Arrived> repeated() {
        return repeated;
    }

    List<Held> held() {
        return held;
    }

    /** After this intake. */
    SortedMap<TopicPartition, Place> places() {
        return places;
    }

    /** What was lost, where the chain broke; what comes before the break is in this intake. */
    Optional<String> broken() {
        return Optional.ofNullable(broken);
    }
}

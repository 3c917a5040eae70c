package colearn.platform.kafka.ingest;

import colearn.platform.kafka.Refusal;
import colearn.platform.kafka.wire.Correlations;
import colearn.platform.kafka.wire.Link;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Records that the chain has passed before: nearly always known, and passed over then. */
final class Repetitions {
    static final String OVERTAKEN =
            "its source published it only now, behind later events of the same aggregate: released, it stands in the log after them";

    private final String source;
    private final QuarantineTable quarantine;

    Repetitions(String source, QuarantineTable quarantine) {
        this.source = source;
        this.quarantine = quarantine;
    }

    /** What is new all the same: facts to be taken in, and records to be held. */
    record News(List<Intake.Arrived> facts, List<Held> held) {}

    private record Spot(int epoch, long position) {
        static Spot of(Link link) {
            return new Spot(link.epoch(), link.position());
        }
    }

    /**
     * Called when the poll's other facts are in the log and its other records in quarantine.
     *
     * @throws Refusal where the source repeats a place with another event and does not say that it publishes again
     */
    News look(Connection transaction, Intake intake) throws SQLException {
        var facts = new ArrayList<Intake.Arrived>();
        var held = new ArrayList<Held>();
        var unknown = unknown(transaction, intake.repeated());
        var spoiled = intake.spoiledRepeats();
        if (!unknown.isEmpty() || !spoiled.isEmpty()) {
            var links = Stream.concat(
                            unknown.stream().map(one -> one.fact().link()),
                            spoiled.stream().flatMap(one -> Stream.ofNullable(one.link())))
                    .toList();
            var kept = spots(transaction, "log.quarantined_record", links);
            var waiting = quarantine.waiting(transaction, source);
            for (var one : unknown) {
                if (!kept.contains(Spot.of(one.fact().link()))) {
                    news(transaction, one, waiting, facts, held);
                }
            }
            var logged = spots(transaction, "log.event", links);
            spoiled.stream()
                    .filter(one -> one.link() != null
                            && !kept.contains(Spot.of(one.link()))
                            && !logged.contains(Spot.of(one.link())))
                    .forEach(held::add);
        }
        return new News(facts, held);
    }

    private void news(
            Connection transaction, Intake.Arrived one, Set<UUID> waiting, List<Intake.Arrived> facts, List<Held> held)
            throws SQLException {
        var link = one.fact().link();
        if (!one.fact().again()) {
            throw new Refusal(
                    Losses.unknownRepetition(source, link.position()),
                    Correlations.of(one.row().headers()));
        }
        var aggregate = one.fact().fact().aggregateId();
        if (waiting.contains(aggregate)) {
            held.add(new Held(one.row(), aggregate, link, Intake.WAITS));
        } else if (isOvertaken(transaction, one)) {
            held.add(new Held(one.row(), aggregate, link, OVERTAKEN));
        } else {
            facts.add(one);
        }
    }

    private boolean isOvertaken(Connection transaction, Intake.Arrived one) throws SQLException {
        try (var statement = transaction.prepareStatement("""
                select exists (select 1 from log.event
                where source = ? and aggregate = ? and aggregate_id = ? and version > ?)""")) {
            statement.setString(1, source);
            statement.setString(2, one.fact().fact().aggregate());
            statement.setObject(3, one.fact().fact().aggregateId());
            statement.setLong(4, one.fact().fact().version());
            try (var row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<Intake.Arrived> unknown(Connection transaction, List<Intake.Arrived> repeated)
            throws SQLException {
        if (repeated.isEmpty()) {
            return List.of();
        }
        var known = new HashSet<UUID>();
        try (var statement = transaction.prepareStatement("select event_id from log.event where event_id = any (?)")) {
            var ids = repeated.stream().map(one -> one.fact().fact().eventId()).toArray();
            statement.setArray(1, transaction.createArrayOf("uuid", ids));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return repeated.stream()
                .filter(one -> !known.contains(one.fact().fact().eventId()))
                .toList();
    }

    private Set<Spot> spots(Connection transaction, String table, List<Link> links) throws SQLException {
        var spots = new HashSet<Spot>();
        try (var statement = transaction.prepareStatement("select source_epoch, source_position from " + table
                + " where source = ? and source_position = any (?)")) {
            statement.setString(1, source);
            statement.setArray(
                    2,
                    transaction.createArrayOf(
                            "int8", links.stream().map(Link::position).toArray()));
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    spots.add(new Spot(rows.getInt(1), rows.getLong(2)));
                }
            }
        }
        return spots;
    }
}

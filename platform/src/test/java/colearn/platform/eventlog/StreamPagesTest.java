package colearn.platform.eventlog;

import static colearn.platform.ladder.LadderDecider.LADDER;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.Corrections;
import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Retract;
import colearn.platform.commands.Outcome;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class StreamPagesTest {
    private final Instance instance = new Instance(new TestDatabase());
    private final UUID ladder = Ids.next();
    private final StreamId stream = new StreamId("partner", "ladder", ladder);

    @AfterEach
    void close() {
        instance.close();
    }

    @Test
    void pageByPageItIsTheSameStreamAlsoWhereCorrectionsStandOnOtherPages() {
        done(instance.send(ladder, new LadderCommand.PutUp("oak", Ids.next())));
        for (int rungs = 1; rungs <= 6; rungs++) {
            done(instance.send(ladder, new LadderCommand.Climb(rungs, true)));
        }
        correct(2, 7, new Amend(Map.of("rungs", 70), null));
        correct(6, 8, new Retract());
        done(instance.send(ladder, new LadderCommand.Rename("elm")));
        var whole = pages(100);
        assertThat(whole).hasSize(10);
        assertThat(whole.get(1).body().toString()).contains("70");

        for (int size = 1; size <= 11; size++) {
            assertThat(pages(size)).as("in pages of %d", size).isEqualTo(whole);
        }
    }

    @Test
    void whatComesWhileItIsReadIsNotAmongIt() {
        done(instance.send(ladder, new LadderCommand.PutUp("oak", Ids.next())));
        for (int rungs = 1; rungs <= 4; rungs++) {
            done(instance.send(ladder, new LadderCommand.Climb(rungs, true)));
        }
        var before = pages(100);
        var reading = reading(2);
        var read = new ArrayList<>(List.of(reading.next()));
        correct(4, 5, new Amend(Map.of("rungs", 70), null));
        reading.forEachRemaining(read::add);

        assertThat(read).isEqualTo(before);
        assertThat(pages(2)).hasSize(6).isNotEqualTo(before);
    }

    @Test
    void versionsThatARestoredSourceGivesASecondTimeAreAllRead() throws Exception {
        for (int epoch = 1; epoch <= 3; epoch++) {
            for (int version = 1; version <= 3; version++) {
                hear(epoch, version);
            }
        }
        var bell = new StreamId("session", "bell", ladder);
        for (int size = 1; size <= 10; size++) {
            var read = new ArrayList<Long>();
            reading(bell, size).forEachRemaining(event -> read.add(event.position()));
            assertThat(read).as("in pages of %d", size).containsExactly(1L, 4L, 7L, 2L, 5L, 8L, 3L, 6L, 9L);
        }
    }

    private void hear(int epoch, int version) throws SQLException {
        var fact = new ReceivedFact(
                Ids.next(),
                "session",
                "bell",
                ladder,
                version,
                "bell.rung",
                1,
                "{\"times\": 1}",
                "{\"actor\": \"%s\", \"correlation\": \"test\", \"reliedOn\": []}".formatted(ladder),
                Map.of(),
                epoch,
                version,
                Instant.EPOCH,
                Instant.EPOCH,
                null);
        try (var connection = instance.connections("processor").getConnection()) {
            connection.setAutoCommit(false);
            instance.get(ReceivedFacts.class).append(connection, List.of(fact));
            connection.commit();
        }
    }

    private List<Happening> pages(int size) {
        var events = new ArrayList<Happening>();
        reading(size).forEachRemaining(events::add);
        return events;
    }

    private StreamPages reading(int size) {
        return reading(stream, size);
    }

    private StreamPages reading(StreamId of, int size) {
        return new StreamPages(
                JdbcClient.create(instance.connections("command")), instance.get(CorrectedRows.class), of, size);
    }

    private void correct(long version, long seen, Change change) {
        var event = instance.get(StreamReader.class)
                .recorded(stream, 0)
                .filter(it -> it.version() == version)
                .findFirst()
                .orElseThrow();
        done(instance.get(Corrections.class)
                .correct(new Corrections.Order<>(
                        LADDER,
                        ladder,
                        Instance.SOMEBODY,
                        null,
                        seen,
                        event.id(),
                        change,
                        new SealedText(Ids.next(), "a slip"),
                        true)));
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}

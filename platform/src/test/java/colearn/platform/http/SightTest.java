package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.platform.commands.LogPosition;
import colearn.platform.eventlog.LogIdentity;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In which order a query waits; the log is real, the others only say what they were asked. */
class SightTest {
    private final TestDatabase database = new TestDatabase();
    private final List<String> asked = new ArrayList<>();

    private Sight sight(boolean heard, boolean reacted, boolean folded, Runnable whileReacting) {
        var app = new PGSimpleDataSource();
        app.setUrl(database.settings().url());
        app.setUser(database.settings().app().username());
        app.setPassword(database.settings().app().password());
        return new Sight(
                new LogIdentity("partner", 1),
                JdbcClient.create(app),
                (other, atMost) -> asked("heard " + other, heard),
                (position, atMost) -> {
                    whileReacting.run();
                    return asked("reacted " + position, reacted);
                },
                (view, position, atMost) -> asked(view + " " + position, folded));
    }

    private boolean asked(String question, boolean answer) {
        asked.add(question);
        return answer;
    }

    private static After after(String... positions) {
        return new After(Stream.of(positions).map(LogPosition::parse).toList());
    }

    @Test
    void nothingIsWaitedForWhenNothingIsAskedFor() {
        sight(false, false, false, () -> {}).await("ladders", After.NOTHING);
        assertThat(asked).isEmpty();
    }

    @Test
    void forOnesOwnWritesOnlyTheViewIsWaitedFor() {
        sight(true, true, true, () -> {}).await("ladders", after("partner:1:7", "partner:1:4"));
        assertThat(asked).containsExactly("ladders 7");
    }

    @Test
    void whatOthersRecordedIsSeenOnceItWasHeardReactedToAndFolded() {
        try (var instance = new Instance(database)) {
            instance.send(UUID.randomUUID(), new LadderCommand.PutUp("first", UUID.randomUUID()));
            Runnable reaction =
                    () -> instance.send(UUID.randomUUID(), new LadderCommand.PutUp("caused", UUID.randomUUID()));
            sight(true, true, true, reaction).await("ladders", after("session:1:9", "insight:2:3"));
        }
        assertThat(asked).containsExactly("heard session:1:9", "heard insight:2:3", "reacted 1", "ladders 2");
    }

    @Test
    void whatIsNotThereInTimeIsNamed() {
        assertThatThrownBy(() -> sight(false, true, true, () -> {}).await("ladders", after("session:1:9")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("session:1:9");
        assertThatThrownBy(() -> sight(true, false, true, () -> {}).await("ladders", after("session:1:9")))
                .isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> sight(true, true, false, () -> {}).await("ladders", after("partner:1:5")))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("partner:1:5");
    }
}

package colearn.platform.views;

import static colearn.platform.ladder.Instance.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.commands.Outcome;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One fold, run live, rebuilt and replayed, makes the same rows. */
class ViewsTest {
    private static final UUID WALL = Ids.next();
    private TestDatabase database;
    private Instance instance;

    @BeforeEach
    void start() {
        database = new TestDatabase();
        instance = new Instance(database, new Ladders(1));
    }

    @AfterEach
    void end() {
        instance.close();
    }

    private long send(UUID ladder, LadderCommand command) {
        return ((Outcome.Done) instance.send(ladder, command)).position().position();
    }

    private void seen(long position) throws InterruptedException {
        assertThat(instance.get(Views.class).await("ladders", position, Duration.ofSeconds(10)))
                .as("the view reaches position %d", position)
                .isTrue();
    }

    private void built(UUID id) {
        await().until(() -> instance.get(Builds.class).find(id).orElseThrow().ended());
        var entry = instance.get(Builds.class).find(id).orElseThrow();
        assertThat(entry.state()).as("build: %s", entry.problem()).isEqualTo("DONE");
    }

    private List<String> rows(int generation) throws SQLException {
        var rows = new ArrayList<String>();
        try (var connection = database.superuser();
                var statement = connection.prepareStatement(
                        "select body ->> 'name', height from view.ladders where generation = ? order by 1")) {
            statement.setInt(1, generation);
            var row = statement.executeQuery();
            while (row.next()) {
                rows.add(row.getString(1) + " " + row.getInt(2));
            }
        }
        return rows;
    }

    private int serving() {
        return instance.get(Views.class).status().getFirst().generation();
    }

    private long someHistory(int events) {
        var random = new Random(7);
        var ladders = new ArrayList<UUID>();
        long position = 0;
        for (int i = 0; i < events; i++) {
            if (ladders.isEmpty() || random.nextInt(5) == 0) {
                ladders.add(Ids.next());
                position = send(ladders.getLast(), new LadderCommand.PutUp("ladder \"\\\t" + i, WALL));
            } else {
                var ladder = ladders.get(random.nextInt(ladders.size()));
                position = send(
                        ladder,
                        random.nextInt(10) == 0
                                ? new LadderCommand.Rename("new\nname " + i)
                                : new LadderCommand.Climb(random.nextInt(9), true));
            }
        }
        return position;
    }

    @Test
    void liveRowsEqualRebuiltRows() throws Exception {
        seen(someHistory(300));
        var views = instance.get(Views.class);
        var live = views.fingerprint("ladders");
        int before = serving();

        built(instance.get(Builds.class).rebuild(new Ladders(1), SOMEBODY.person()));

        assertThat(serving()).isNotEqualTo(before);
        assertThat(views.fingerprint("ladders")).isEqualTo(live);
        assertThat(live.rows()).isPositive();
        assertThat(rows(before)).as("the old generation is gone").isEmpty();
    }

    @Test
    void aRebuildWhileOthersWriteMissesNothing() throws Exception {
        var ladder = Ids.next();
        send(ladder, new LadderCommand.PutUp("busy", WALL));
        var stop = new AtomicBoolean();
        var writer = CompletableFuture.supplyAsync(() -> {
            long last = 0;
            while (!stop.get()) {
                last = send(ladder, new LadderCommand.Climb(1, true));
            }
            return last;
        });

        for (int i = 0; i < 3; i++) {
            built(instance.get(Builds.class).rebuild(new Ladders(1), SOMEBODY.person()));
        }
        stop.set(true);
        long last = writer.get();
        seen(last);

        assertThat(rows(serving())).containsExactly("busy " + (last - 1));
    }

    @Test
    void aReplayGivesTheEarlierRowsBesideTheServingOnes() throws Exception {
        var ladder = Ids.next();
        send(ladder, new LadderCommand.PutUp("beech", WALL));
        long then = send(ladder, new LadderCommand.Climb(2, true));
        seen(send(ladder, new LadderCommand.Climb(5, true)));

        var id = instance.get(Builds.class).replay(new Ladders(1), then, SOMEBODY.person());
        built(id);

        assertThat(rows(instance.get(Builds.class).find(id).orElseThrow().generation()))
                .containsExactly("beech 2");
        assertThat(rows(serving())).containsExactly("beech 7");
    }

    @Test
    void aRowThatCannotBeFoldedStandsStillAndTheOthersGoOn() throws Exception {
        var good = Ids.next();
        var rotten = Ids.next();
        send(rotten, new LadderCommand.PutUp("bad", WALL));
        send(rotten, new LadderCommand.Rename("rotten"));
        send(rotten, new LadderCommand.Climb(1, true));
        send(good, new LadderCommand.PutUp("good", WALL));
        seen(send(good, new LadderCommand.Climb(4, true)));

        assertThat(rows(serving())).containsExactly("bad 0", "good 4");
        assertThat(instance.get(Views.class).status().getFirst().quarantined()).isEqualTo(2);
    }

    @Test
    void aRowThatIsGoneIsGone() throws Exception {
        var ladder = Ids.next();
        send(ladder, new LadderCommand.PutUp("there", WALL));
        seen(send(ladder, new LadderCommand.Rename("gone")));

        assertThat(rows(serving())).isEmpty();
    }

    @Test
    void aFoldThatChangedIsRebuiltBeforeItServes() throws Exception {
        var ladder = Ids.next();
        send(ladder, new LadderCommand.PutUp("spruce", WALL));
        long last = send(ladder, new LadderCommand.Climb(3, true));
        seen(last);
        int before = serving();
        instance.close();

        instance = new Instance(database, new Ladders(2));
        await().until(() -> instance.get(Views.class).serving());

        assertThat(serving()).isNotEqualTo(before);
        assertThat(rows(serving())).containsExactly("spruce 6");
    }

    @Test
    void twoInstancesFoldEachEventOnce() throws Exception {
        try (var other = new Instance(database, new Ladders(1))) {
            var ladder = Ids.next();
            send(ladder, new LadderCommand.PutUp("twin", WALL));
            for (int i = 0; i < 50; i++) {
                (i % 2 == 0 ? instance : other).send(ladder, new LadderCommand.Climb(1, true));
            }
            seen(51);
            assertThat(rows(serving())).containsExactly("twin 50");
        }
    }
}

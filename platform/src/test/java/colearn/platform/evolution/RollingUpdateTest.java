package colearn.platform.evolution;

import static colearn.platform.ladder.Instance.SOMEBODY;
import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.decider.WrittenByNewerRelease;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.identity.Caller;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.reactions.Reaction;
import colearn.platform.time.Ids;
import colearn.platform.views.Ladders;
import colearn.platform.views.Views;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A release and the next one, first after each other and then beside each other, on one log. */
@Execution(CONCURRENT)
class RollingUpdateTest {
    private static final UUID WALL = Ids.next();
    private final TestDatabase database = new TestDatabase();

    private static long at(Outcome outcome) {
        return ((Outcome.Done) outcome).position().position();
    }

    private static Outcome next(Instance instance, UUID ladder, NextLadder.Command command) {
        return instance.commands().perform(Order.of(NextLadder.LADDER, ladder, SOMEBODY, reads -> command));
    }

    private static List<Object> events(Instance instance, UUID ladder) {
        return instance.get(StreamReader.class)
                .read(new StreamId("partner", "ladder", ladder))
                .<Object>map(Happening::body)
                .toList();
    }

    private List<String> rows() throws SQLException {
        return column("""
                select (body ->> 'name') || ' ' || (body ->> 'height') || coalesce(' ' || (body ->> 'colour'), '')
                from view.ladders where generation = view.serving('ladders') order by 1""");
    }

    private List<String> column(String sql) throws SQLException {
        var found = new ArrayList<String>();
        try (var connection = database.superuser();
                var row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                found.add(row.getString(1));
            }
        }
        return found;
    }

    private static void seen(Instance instance, long position) throws InterruptedException {
        assertThat(instance.get(Views.class).await("ladders", position, PATIENCE))
                .isTrue();
    }

    @Test
    void theNextReleaseReadsWhatTheFormerStored() throws Exception {
        var ladder = Ids.next();
        try (var former = new Instance(database, new Ladders(1))) {
            former.send(ladder, new LadderCommand.PutUp("oak", WALL));
            former.send(ladder, new LadderCommand.Rename("ash"));
            former.send(ladder, new LadderCommand.Climb(4, true));
        }
        try (var instance = new Instance(database, NextLadder.LADDER, new NextLadders())) {
            assertThat(events(instance, ladder))
                    .containsExactly(
                            new NextLadder.Event.PutUp("oak", WALL, "WOOD"),
                            new NextLadder.Event.Relabelled("ash"),
                            new NextLadder.Event.Mounted(),
                            new NextLadder.Event.Stepped(4));
            var painted = next(instance, ladder, new NextLadder.Command.Paint("red"));
            assertThat(((Outcome.Done) painted).version())
                    .as("a split event is one in its stream")
                    .isEqualTo(4);
            next(instance, Ids.next(), new NextLadder.Command.PutUp("steel", WALL, "METAL"));
            seen(instance, at(painted) + 1);

            assertThat(rows()).containsExactly("ash 4 red", "steel 0 ");
            assertThat(column("select type || ' v' || type_version from log.event order by position"))
                    .containsExactly(
                            "ladder.put-up v1",
                            "ladder.renamed v1",
                            "ladder.climbed v1",
                            "ladder.painted v1",
                            "ladder.put-up v2");
        }
    }

    @Test
    void aFormerReleaseDecidesNothingOnWhatItDoesNotKnow() throws Exception {
        var ladder = Ids.next();
        try (var former = new Instance(database);
                var instance = new Instance(database, NextLadder.LADDER)) {
            former.send(ladder, new LadderCommand.PutUp("oak", WALL));
            next(instance, ladder, new NextLadder.Command.Paint("red"));

            assertThatThrownBy(() -> former.send(ladder, new LadderCommand.Climb(1, true)))
                    .isInstanceOf(WrittenByNewerRelease.class)
                    .hasMessage(
                            "the own event at position 2 (ladder.painted v1) was stored by a newer release: run that one");
            assertThat(events(instance, ladder)).hasSize(2);

            var other = Ids.next();
            former.send(other, new LadderCommand.PutUp("elm", WALL));
            assertThat(events(instance, other)).containsExactly(new NextLadder.Event.PutUp("elm", WALL, "WOOD"));
        }
    }

    @Test
    void aFormerReleasesViewStopsBeforeWhatItCannotTellAndTheNextOneGoesOn() throws Exception {
        var ladder = Ids.next();
        try (var former = new Instance(database, new Ladders(1))) {
            try (var instance = new Instance(database, NextLadder.LADDER)) {
                seen(former, at(former.send(ladder, new LadderCommand.PutUp("oak", WALL))));
                next(instance, ladder, new NextLadder.Command.Paint("red"));
            }
            long last = at(former.send(Ids.next(), new LadderCommand.PutUp("elm", WALL)));

            assertThat(former.get(Views.class).await("ladders", last, Duration.ofSeconds(1)))
                    .isFalse();
            assertThat(rows()).containsExactly("oak 0");
            assertThat(former.get(Views.class).status().getFirst().quarantined())
                    .isZero();

            try (var instance = new Instance(database, NextLadder.LADDER, new NextLadders())) {
                seen(instance, last);
                assertThat(rows()).containsExactly("elm 0 ", "oak 0 red");
            }
        }
    }

    /** Notes which events it was shown. */
    private record Noting(List<Object> shown) implements Reaction {
        @Override
        public String name() {
            return "noting";
        }

        @Override
        public Start start() {
            return Start.OF_THE_LOG;
        }

        @Override
        public List<Order<?, ?, ?>> on(Happening event, Caller self) {
            shown.add(event.body());
            return List.of();
        }
    }

    @Test
    void aFormerReleasesReactionLeavesWhatItDoesNotKnowToTheNextOne() throws Exception {
        var ladder = Ids.next();
        var shownToFormer = new CopyOnWriteArrayList<>();
        var shownToNext = new CopyOnWriteArrayList<>();
        try (var former = new Instance(database, new Noting(shownToFormer))) {
            try (var instance = new Instance(database, NextLadder.LADDER)) {
                former.send(ladder, new LadderCommand.PutUp("oak", WALL));
                next(instance, ladder, new NextLadder.Command.Paint("red"));
            }
            former.send(Ids.next(), new LadderCommand.PutUp("elm", WALL));
            await().until(() -> shownToFormer.size() == 1);

            try (var instance = new Instance(database, NextLadder.LADDER, new Noting(shownToNext))) {
                await().until(() -> shownToNext.size() == 2);
            }
        }
        assertThat(shownToFormer).hasSize(1);
        assertThat(shownToNext)
                .containsExactly(new NextLadder.Event.Painted("red"), new NextLadder.Event.PutUp("elm", WALL, "WOOD"));
    }
}

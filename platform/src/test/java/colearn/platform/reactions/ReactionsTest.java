package colearn.platform.reactions;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.eventlog.Happening;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.identity.Caller;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.LadderEvent;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import colearn.platform.views.Builds;
import colearn.platform.views.Ladders;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** An event in, commands out: once for each event, and never for what happened before a reaction's start. */
@Execution(CONCURRENT)
class ReactionsTest {
    private static final UUID WALL = Ids.next();

    /** When a ladder is put up, then a spare one is put up and climbed one rung. */
    private record WhenPutUpThenSpare(Start start) implements Reaction {
        @Override
        public String name() {
            return "when-put-up-then-spare";
        }

        @Override
        public List<Order<?, ?, ?>> on(Happening event, Caller self) {
            if (!(event.body() instanceof LadderEvent.PutUp up) || up.name().startsWith("spare")) {
                return List.of();
            }
            if (up.name().equals("impossible")) {
                throw new IllegalStateException("no spare for this one");
            }
            var spare = spareOf(event.aggregateId());
            return List.of(
                    Order.of(
                            LadderDecider.LADDER,
                            spare,
                            self,
                            r -> new LadderCommand.PutUp("spare " + up.name(), up.wall())),
                    Order.of(LadderDecider.LADDER, spare, self, r -> new LadderCommand.Climb(1, true)));
        }
    }

    private static UUID spareOf(UUID ladder) {
        return UUID.nameUUIDFromBytes(ladder.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<Happening> events(Instance instance, UUID ladder) {
        return instance.get(StreamReader.class)
                .read(new StreamId("partner", "ladder", ladder))
                .toList();
    }

    private static UUID putUp(Instance instance, String name) {
        var ladder = Ids.next();
        assertThat(instance.send(ladder, new LadderCommand.PutUp(name, WALL))).isInstanceOf(Outcome.Done.class);
        return ladder;
    }

    @Test
    void itsCommandsAreSentOnceThoughTheirEventIsHandledAgain() throws Exception {
        var database = new TestDatabase();
        try (var instance = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG))) {
            var ladder = putUp(instance, "alder");
            await().until(() -> events(instance, spareOf(ladder)).size() == 2);
            var spare = events(instance, spareOf(ladder)).getFirst();
            assertThat(spare.cause())
                    .isEqualTo(events(instance, ladder).getFirst().eventId());
            assertThat(spare.correlation()).isEqualTo("test");
        }
        // As after a crash between the commands' commit and the position's.
        rewind(database);
        try (var instance = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG))) {
            var next = putUp(instance, "poplar");
            await().until(() -> events(instance, spareOf(next)).size() == 2);
            // What is committed is settled a moment later.
            await().untilAsserted(() -> assertThat(instance.log().frontier()).isEqualTo(6));
        }
    }

    private static void rewind(TestDatabase database) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update log.reaction set position = 0"))
                    .isEqualTo(1);
        }
    }

    @Test
    void whatHappenedBeforeItsStartDoesNotConcernIt() throws Exception {
        var database = new TestDatabase();
        try (var before = new Instance(database)) {
            putUp(before, "old");
            before.log().awaitBeyond(0, PATIENCE);
        }
        try (var instance = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.NOW))) {
            await().until(() -> !instance.get(Reactions.class).status().isEmpty());
            var ladder = putUp(instance, "new");
            await().until(() -> events(instance, spareOf(ladder)).size() == 2);
            // What is committed is settled a moment later.
            await().until(() -> instance.log().frontier() >= 4);
            assertThat(instance.log().after(0, 100))
                    .extracting(Happening::position)
                    .containsExactly(1L, 2L, 3L, 4L);
        }
    }

    @Test
    void whatConcernsNobodyIsPassedOverInLargeSteps() throws Exception {
        var database = new TestDatabase();
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into log.event (event_id, source, aggregate, aggregate_id, version, type, type_version, payload, metadata, refs,
                        recorded_at, effective_at)
                    select gen_random_uuid(), 'partner', 'ladder', gen_random_uuid(), 1, 'ladder.put-up', 1,
                        json_build_object('name', 'spare ' || n, 'wall', gen_random_uuid()),
                        json_build_object('actor', gen_random_uuid(), 'correlation', 'test', 'reliedOn', json_build_array()), '{}', now(), now()
                    from generate_series(1, 5000) n;
                    create sequence log.step;
                    grant usage on sequence log.step to public;
                    create function log.step() returns trigger language plpgsql as
                        'begin if new.position > old.position then perform nextval(''log.step''); end if; return new; end';
                    create trigger step before update on log.reaction for each row execute function log.step()""");
        }
        try (var instance = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG))) {
            await().until(() -> instance.get(Reactions.class).await(5_000, Duration.ofSeconds(1)));
        }
        try (var connection = database.superuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value from log.step")) {
            row.next();
            // Fewer events at a time where a step took long: a slow machine makes more steps, but never one an event.
            assertThat(row.getLong(1)).isLessThan(2_500);
        }
    }

    @Test
    void anEventThatItCannotHandleIsSetAsideAndTheOthersGoOn() {
        var database = new TestDatabase();
        try (var instance = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG))) {
            putUp(instance, "impossible");
            var ladder = putUp(instance, "possible");
            await().until(() -> events(instance, spareOf(ladder)).size() == 2);
            // It is kept with the batch, which may end a moment after its last command.
            await().until(() ->
                    instance.get(Reactions.class).status().getFirst().quarantined() == 1);
        }
    }

    /** When a ladder is put up, then it is climbed; as often as it takes. */
    private record WhenPutUpThenClimbed(boolean allowed, AtomicInteger troubles) implements Reaction {
        @Override
        public String name() {
            return "when-put-up-then-climbed";
        }

        @Override
        public Start start() {
            return Start.OF_THE_LOG;
        }

        @Override
        public List<Order<?, ?, ?>> on(Happening event, Caller self) {
            return event.body() instanceof LadderEvent.PutUp
                    ? List.of(Order.of(LadderDecider.LADDER, event.aggregateId(), self, reads -> {
                        if (troubles.getAndDecrement() > 0) {
                            throw new IllegalStateException("a trouble of the moment");
                        }
                        return new LadderCommand.Climb(1, allowed);
                    }))
                    : List.of();
        }
    }

    @Test
    void whatARuleRefusesIsKeptForOperatorsAndTheOthersGoOn() {
        var database = new TestDatabase();
        try (var instance = new Instance(database, new WhenPutUpThenClimbed(false, new AtomicInteger()))) {
            var ladder = putUp(instance, "forbidden");
            var refusals = instance.get(Refusals.class);
            await().until(() -> refusals.open(0, 10).size() == 1);
            var refused = refusals.open(0, 10).getFirst();
            assertThat(refused.sender()).isEqualTo("reaction/when-put-up-then-climbed");
            assertThat(refused.aggregateId()).isEqualTo(ladder);
            assertThat(refused.cause())
                    .isEqualTo(events(instance, ladder).getFirst().eventId());
            assertThat(refused.reason()).contains("NotAllowed");
            await().until(() ->
                    instance.get(Reactions.class).status().getFirst().refused() == 1);
            assertThat(refusals.settle(refused.id())).isTrue();
            assertThat(refusals.settle(refused.id())).isFalse();
            assertThat(refusals.open(0, 10)).isEmpty();
        }
    }

    @Test
    void aTroubleOfTheMomentSetsNothingAside() {
        var database = new TestDatabase();
        try (var instance = new Instance(database, new WhenPutUpThenClimbed(true, new AtomicInteger(2)))) {
            var ladder = putUp(instance, "sometimes");
            await().until(() -> events(instance, ladder).size() == 2);
            assertThat(instance.get(Reactions.class).setAside()).isEmpty();
        }
    }

    @Test
    void whatWasSetAsideIsHandledWhenItIsReleased() throws Exception {
        var database = new TestDatabase();
        try (var instance = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG))) {
            putUp(instance, "impossible");
            await().until(() -> instance.get(Reactions.class).setAside().size() == 1);
            assertThatThrownBy(() -> instance.get(Reactions.class).release("when-put-up-then-spare", 1))
                    .hasMessage("no spare for this one");
            assertThat(instance.get(Reactions.class).setAside()).hasSize(1);
        }
        // A release that can handle it.
        change(database, "update log.event set payload = '{\"name\":\"possible\",\"wall\":\"%s\"}'".formatted(WALL));
        try (var instance = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG))) {
            await().until(() -> instance.log().frontier() == 1);
            assertThat(instance.get(Reactions.class).release("when-put-up-then-spare", 1))
                    .isTrue();
            await().until(() -> instance.log().frontier() == 3);
            assertThat(instance.get(Reactions.class).setAside()).isEmpty();
            assertThat(instance.get(Reactions.class).release("when-put-up-then-spare", 1))
                    .isFalse();
        }
    }

    @Test
    void aRebuildOfAViewIsSilent() throws Exception {
        var database = new TestDatabase();
        var view = new Ladders(1);
        try (var instance = new Instance(database, view, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG))) {
            var ladder = putUp(instance, "ash");
            await().until(() -> events(instance, spareOf(ladder)).size() == 2);
            var builds = instance.get(Builds.class);
            var id = builds.rebuild(view, WALL);
            await().until(() -> builds.find(id).orElseThrow().state().equals("DONE"));
            var next = putUp(instance, "elm");
            await().until(() -> events(instance, spareOf(next)).size() == 2);
            // The log may be known a moment later than a stream.
            await().untilAsserted(() -> assertThat(instance.log().after(0, 100)).hasSize(6));
        }
    }

    private static void change(TestDatabase database, String sql) throws SQLException {
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    @Test
    void twoInstancesSendEachCommandOnce() {
        var database = new TestDatabase();
        try (var one = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG));
                var other = new Instance(database, new WhenPutUpThenSpare(Reaction.Start.OF_THE_LOG))) {
            for (int i = 0; i < 20; i++) {
                putUp(i % 2 == 0 ? one : other, "ladder " + i);
            }
            await().until(() -> one.log().frontier() >= 60);
            assertThat(one.log().after(0, 100)).hasSize(60);
        }
    }
}

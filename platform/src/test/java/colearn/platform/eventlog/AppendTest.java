package colearn.platform.eventlog;

import static colearn.platform.ladder.Instance.SOMEBODY;
import static colearn.platform.ladder.LadderDecider.LADDER;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.commands.Commands.Order;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.RequestKey;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.Ladder;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.LadderRejection;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.time.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One append is one atomic unit, also between two instances of a service. */
class AppendTest {
    private static final UUID WALL = Ids.next();
    private static TestDatabase database;
    private static Instance one;
    private static Instance other;

    @BeforeAll
    static void start() {
        database = new TestDatabase();
        one = new Instance(database);
        other = new Instance(database);
    }

    @AfterAll
    static void end() {
        one.close();
        other.close();
    }

    private static UUID standing(String name) {
        var ladder = Ids.next();
        assertThat(one.send(ladder, new LadderCommand.PutUp(name, WALL))).isInstanceOf(Outcome.Done.class);
        return ladder;
    }

    private static Ladder state(UUID ladder) {
        Ladder state = LADDER.decider().initial();
        for (var event : one.get(StreamReader.class)
                .read(new StreamId("partner", "ladder", ladder))
                .toList()) {
            state = LADDER.decider().evolve(state, LADDER.events().cast(event.body()));
        }
        return state;
    }

    private static <T> List<T> together(int times, Callable<T> task) throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            var results = new ArrayList<T>();
            for (var future : executor.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> task).toList())) {
                results.add(future.get());
            }
            return results;
        }
    }

    @Test
    void anEventKeepsWhatTheDecisionKnew() {
        var ladder = standing("oak");

        var event = one.get(StreamReader.class)
                .read(new StreamId("partner", "ladder", ladder))
                .findFirst()
                .orElseThrow();

        assertThat(event.type()).isEqualTo("ladder.put-up");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.parents()).containsEntry("wall", WALL);
        assertThat(event.actor()).isEqualTo(SOMEBODY.person());
        assertThat(event.correlation()).isEqualTo("test");
        assertThat(event.recordedAt()).isEqualTo(event.effectiveAt());
    }

    @Test
    void sixtyFourWritersOnOneLadderFromTwoInstancesLoseNothing() throws Exception {
        var ladder = standing("birch");
        var next = new AtomicInteger();

        var outcomes = together(64, () -> {
            var instance = next.getAndIncrement() % 2 == 0 ? one : other;
            return instance.send(ladder, new LadderCommand.Climb(1, true));
        });

        var done = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(Outcome.Done.class::cast)
                .toList();
        assertThat(done.stream().map(Outcome.Done::version).collect(Collectors.toSet()))
                .as("no two writers made the same version")
                .hasSize(done.size());
        assertThat(state(ladder)).isEqualTo(new Ladder.Standing("birch", WALL, done.size()));
        assertThat(outcomes).allMatch(o -> o instanceof Outcome.Done || o instanceof Outcome.Contended);
        assertThat(done).as("contention is bounded, not the rule").hasSizeGreaterThan(60);
    }

    @Test
    void theSameKeyFiveTimesAtOnceHasOneEffectAndOneOutcome() throws Exception {
        var key = new RequestKey("somebody", "put-up-cedar", "f1");
        var next = new AtomicInteger();

        var outcomes = together(5, () -> {
            var instance = next.getAndIncrement() % 2 == 0 ? one : other;
            return (Outcome.Done) instance.commands()
                    .perform(Order.of(LADDER, Ids.next(), SOMEBODY, r -> new LadderCommand.PutUp("cedar", WALL))
                            .once(key));
        });

        assertThat(outcomes.stream().map(Outcome.Done::id).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(outcomes.stream().map(Outcome.Done::position).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(outcomes.stream().filter(done -> !done.repeated())).hasSize(1);
    }

    @Test
    void aRequestThatWasDoneMeanwhileIsAnsweredWithWhatWasDone() {
        var ladder = Ids.next();
        var key = new RequestKey("somebody", "put-up-rowan", "f");
        var same = Order.of(LADDER, ladder, SOMEBODY, r -> (LadderCommand) new LadderCommand.PutUp("rowan", WALL))
                .once(key);

        var outcome = one.commands()
                .perform(Order.of(LADDER, ladder, SOMEBODY, reads -> {
                            // After the key was looked up, and before the decision.
                            other.commands().perform(same);
                            return (LadderCommand) new LadderCommand.PutUp("rowan", WALL);
                        })
                        .once(key));

        assertThat(outcome)
                .as("and not that it stands already")
                .isEqualTo(one.commands().perform(same));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        var first = Order.of(LADDER, Ids.next(), SOMEBODY, r -> (LadderCommand) new LadderCommand.PutUp("fir", WALL))
                .once(new RequestKey("somebody", "key-of-fir", "f1"));
        var second = Order.of(LADDER, Ids.next(), SOMEBODY, r -> (LadderCommand) new LadderCommand.PutUp("yew", WALL))
                .once(new RequestKey("somebody", "key-of-fir", "f2"));

        one.commands().perform(first);

        assertThat(other.commands().perform(second)).isEqualTo(new Outcome.KeyReused("key-of-fir"));
    }

    @Test
    void aCommandThatHadNothingToDoRemembersItsKeyToo() {
        var ladder = standing("elm");
        var order = Order.of(LADDER, ladder, SOMEBODY, r -> (LadderCommand) new LadderCommand.Stay())
                .once(new RequestKey("somebody", "stay", "f"));

        var first = (Outcome.Done) one.commands().perform(order);
        one.send(ladder, new LadderCommand.Climb(3, true));
        var again = (Outcome.Done) other.commands().perform(order);

        assertThat(again.version()).isEqualTo(first.version()).isEqualTo(1);
        assertThat(again.repeated()).isTrue();
    }

    @Test
    void anOldVersionIsStale() {
        var ladder = standing("lime");
        one.send(ladder, new LadderCommand.Climb(1, true));

        var order = Order.of(LADDER, ladder, SOMEBODY, r -> (LadderCommand) new LadderCommand.Climb(1, true));

        assertThat(one.commands().perform(order.expecting(1L))).isEqualTo(new Outcome.Stale(1, 2));
        assertThat(one.commands().perform(order.expecting(2L))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofWhatDoesNotExistNoVersionIsStale() {
        var order = Order.of(LADDER, Ids.next(), SOMEBODY, r -> (LadderCommand) new LadderCommand.Climb(1, true));

        assertThat(one.commands().perform(order.expecting(1L)))
                .isEqualTo(new Outcome.Refused(new LadderRejection.NoLadder()));
    }

    @Test
    void aClaimedNameHasOneHolderWhoeverIsFirst() throws Exception {
        var outcomes = together(8, () -> one.send(Ids.next(), new LadderCommand.PutUp("the only one", WALL)));

        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(o -> o.equals(new Outcome.Taken(LadderDecider.name("the only one")))))
                .hasSize(7);
    }

    @Test
    void aClaimThatIsGivenBackIsFree() {
        var ladder = standing("hazel");
        assertThat(one.send(ladder, new LadderCommand.Rename("willow"))).isInstanceOf(Outcome.Done.class);

        assertThat(one.send(Ids.next(), new LadderCommand.PutUp("willow", WALL)))
                .isInstanceOf(Outcome.Taken.class);
        assertThat(one.send(Ids.next(), new LadderCommand.PutUp("hazel", WALL))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aRefusalLeavesNothingBehind() {
        var ladder = Ids.next();

        assertThat(one.send(ladder, new LadderCommand.Climb(1, true)))
                .isEqualTo(new Outcome.Refused(new LadderRejection.NoLadder()));
        assertThat(one.get(StreamReader.class).read(new StreamId("partner", "ladder", ladder)))
                .isEmpty();
    }

    @Test
    void aDecisionIsMadeAgainWhenWhatItReliedOnHasChanged() {
        var ladder = standing("ash");
        var permission = standing("maple");
        var attempts = new AtomicInteger();

        var outcome = one.commands().perform(Order.of(LADDER, ladder, SOMEBODY, reads -> {
            var known = reads.own(LADDER, permission);
            if (attempts.incrementAndGet() == 1) {
                // After it was read, and before the append: somebody climbs the ladder that gave the permission.
                other.send(permission, new LadderCommand.Climb(9, true));
            }
            return new LadderCommand.Climb(1, ((Ladder.Standing) known.state()).height() == 0);
        }));

        assertThat(outcome).isEqualTo(new Outcome.Refused(new LadderRejection.NotAllowed()));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void aCommandThatWasMadeFromAnOldStateIsMadeAgain() {
        var ladder = standing("alder");
        var attempts = new AtomicInteger();

        one.commands().perform(Order.of(LADDER, ladder, SOMEBODY, reads -> {
            var height = ((Ladder.Standing) reads.own(LADDER, ladder).state()).height();
            if (attempts.incrementAndGet() == 1) {
                other.send(ladder, new LadderCommand.Climb(9, true));
            }
            return new LadderCommand.Climb(10 - height, true);
        }));

        assertThat(state(ladder)).isEqualTo(new Ladder.Standing("alder", WALL, 10));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void whoLosesEveryRaceIsToldSoAfterABoundedNumberOfAttempts() {
        var ladder = standing("yew");
        var attempts = new AtomicInteger();

        var outcome = one.commands().perform(Order.of(LADDER, ladder, SOMEBODY, reads -> {
            assertThat(attempts.incrementAndGet()).as("attempts").isLessThan(100);
            reads.own(LADDER, ladder);
            other.send(ladder, new LadderCommand.Rename("yew " + attempts));
            return new LadderCommand.Rename("nobody's yew");
        }));

        assertThat(outcome).isEqualTo(new Outcome.Contended(attempts.get()));
    }

    @Test
    void whatIsReadTwiceCountsAsItWasReadFirst() {
        var ladder = standing("poplar");
        var permission = standing("walnut");
        var attempts = new AtomicInteger();

        one.commands().perform(Order.of(LADDER, ladder, SOMEBODY, reads -> {
            var before = ((Ladder.Standing) reads.own(LADDER, permission).state()).height();
            if (attempts.incrementAndGet() == 1) {
                other.send(permission, new LadderCommand.Climb(9, true));
                reads.own(LADDER, permission);
            }
            return new LadderCommand.Climb(10 - before, true);
        }));

        assertThat(state(ladder)).isEqualTo(new Ladder.Standing("poplar", WALL, 1));
        assertThat(attempts).hasValue(2);
    }

    @Test
    void whatADecisionReliedOnIsWrittenDown() throws Exception {
        var ladder = standing("pine");
        var permission = standing("larch");

        one.commands().perform(Order.of(LADDER, ladder, SOMEBODY, reads -> {
            reads.own(LADDER, permission);
            return new LadderCommand.Climb(1, true);
        }));

        try (var connection = database.superuser();
                var statement = connection.prepareStatement(
                        "select metadata -> 'reliedOn' -> 0 ->> 'id' from log.event where aggregate_id = ? and version = 2")) {
            statement.setObject(1, ladder);
            var row = statement.executeQuery();
            row.next();
            assertThat(row.getString(1)).isEqualTo(permission.toString());
        }
    }
}

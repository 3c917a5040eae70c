package colearn.platform.axon;

import static colearn.platform.ladder.LadderDecider.LADDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Corrections;
import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Retract;
import colearn.platform.commands.Readings;
import colearn.platform.decider.Claim;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.json.Json;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.Ladder;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.LadderEvent;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is commanded and corrected, in whatever order: a state is what evolving the events as they should have been gives, each of which is
 * admissible where it stands, and an aggregate holds what its state claims.
 */
@Execution(CONCURRENT)
class CorrectedStatesTest {
    private static final UUID WALL = Ids.next();
    private static final SealedText WHY = new SealedText(Ids.next(), "a slip");
    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Instance INSTANCE = new Instance(DATABASE);

    @AfterAll
    static void end() {
        INSTANCE.close();
    }

    /** Something is done to one of two ladders. */
    private sealed interface Step {
        int ladder();
    }

    private record Command(int ladder, LadderCommand command) implements Step {}

    /** @param at the event's place in its stream; one of its corrections is taken back where {@code back} is true */
    private record Correct(int ladder, int at, boolean back, Change change) implements Step {}

    private static Step step(Random random) {
        int ladder = random.nextInt(2);
        return random.nextBoolean()
                ? new Command(ladder, command(random))
                : new Correct(ladder, random.nextInt(5), random.nextInt(3) == 0, change(random));
    }

    private static LadderCommand command(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new LadderCommand.PutUp(name(random), WALL);
            case 1 -> new LadderCommand.Rename(name(random));
            default -> new LadderCommand.Climb(rungs(random), true);
        };
    }

    private static Change change(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new Retract();
            case 1 -> new Amend(Map.of("name", name(random)), null);
            default -> new Amend(Map.of("rungs", rungs(random)), null);
        };
    }

    /** Few names, so that ladders are in each other's way. */
    private static String name(Random random) {
        return "name " + random.nextInt(4);
    }

    /** Three of these are too high. */
    private static int rungs(Random random) {
        return random.nextInt(5) * 100_000;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void statesAndClaimsFollowFromTheEventsAsTheyShouldHaveBeen(long seed) {
        Shrinking.check(seed, 60, CorrectedStatesTest::step, CorrectedStatesTest::check);
    }

    private static void check(List<Step> steps) throws SQLException {
        var ladders = List.of(Ids.next(), Ids.next());
        // Names of this history's own: others run beside it.
        var yard = " in " + ladders.getFirst();
        for (var step : steps) {
            var ladder = ladders.get(step.ladder());
            switch (step) {
                case Command it -> INSTANCE.send(ladder, in(yard, it.command()));
                case Correct it -> correct(ladder, yard, it);
            }
        }
        for (var ladder : ladders) {
            var state = INSTANCE.get(Readings.class).now().own(LADDER, ladder).state();
            assertThat(state).isEqualTo(evolved(history(ladder)));
            assertThat(held(ladder)).isEqualTo(names(LADDER.decider().claims(state)));
        }
    }

    private static LadderCommand in(String yard, LadderCommand command) {
        return switch (command) {
            case LadderCommand.PutUp it -> new LadderCommand.PutUp(it.name() + yard, it.wall());
            case LadderCommand.Rename it -> new LadderCommand.Rename(it.name() + yard);
            case LadderCommand.Climb it -> it;
            case LadderCommand.Stay it -> it;
        };
    }

    private static void correct(UUID ladder, String yard, Correct step) {
        var history = history(ladder);
        if (history.size() <= step.at()) {
            return;
        }
        var event = history.get(step.at());
        var corrections = event.corrections();
        boolean back = step.back() && !corrections.isEmpty();
        var version = INSTANCE.get(Readings.class).now().own(LADDER, ladder).version();
        INSTANCE.get(Corrections.class)
                .correct(new Corrections.Order<>(
                        LADDER,
                        ladder,
                        Instance.SOMEBODY,
                        null,
                        version,
                        back ? corrections.getLast().id() : event.id(),
                        back ? new Retract() : in(yard, step.change()),
                        WHY,
                        true));
    }

    private static Change in(String yard, Change change) {
        return change instanceof Amend amend && amend.fields().get("name") instanceof String name
                ? new Amend(Map.of("name", name + yard), null)
                : change;
    }

    private static List<RecordedEvent> history(UUID ladder) {
        return INSTANCE.get(StreamReader.class)
                .recorded(new StreamId("partner", "ladder", ladder), 0)
                .toList();
    }

    private static Ladder evolved(List<RecordedEvent> history) {
        Ladder state = new Ladder.Nowhere();
        for (var event : history) {
            for (var fact : facts(event)) {
                assertThat(new LadderDecider().admissible(state, fact, moments(event)))
                        .as("%s in %s", fact, state)
                        .isEmpty();
                state = LADDER.decider().evolve(state, fact);
            }
        }
        return state;
    }

    private static colearn.platform.decider.Moments moments(RecordedEvent event) {
        return new colearn.platform.decider.Moments(event.recordedAt(), event.effectiveAt());
    }

    private static List<LadderEvent> facts(RecordedEvent event) {
        return event.now().stream()
                .flatMap(it -> Stream.of(LadderEvent.PutUp.class, LadderEvent.Climbed.class, LadderEvent.Renamed.class)
                        .filter(type -> it.as().type().equals("ladder." + kebab(type)))
                        .map(type ->
                                (LadderEvent) Json.stored().treeToValue(it.as().data(), type)))
                .toList();
    }

    private static String kebab(Class<?> type) {
        return type.getSimpleName().replace("PutUp", "put-up").toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> held(UUID ladder) throws SQLException {
        var held = new HashSet<String>();
        try (var connection = DATABASE.superuser();
                var statement = connection.prepareStatement("select key from log.claim where aggregate_id = ?")) {
            statement.setObject(1, ladder);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    held.add(row.getString(1));
                }
            }
        }
        return held;
    }

    private static Set<String> names(Set<Claim> claims) {
        return claims.stream().map(Claim::key).collect(java.util.stream.Collectors.toSet());
    }
}

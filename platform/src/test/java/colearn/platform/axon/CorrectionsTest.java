package colearn.platform.axon;

import static colearn.platform.ladder.LadderDecider.LADDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Aggregate;
import colearn.platform.commands.Correctable;
import colearn.platform.commands.CorrectionRejection.Closed;
import colearn.platform.commands.CorrectionRejection.FieldsNotCorrectable;
import colearn.platform.commands.CorrectionRejection.NoSuchEvent;
import colearn.platform.commands.CorrectionRejection.NotCorrectable;
import colearn.platform.commands.CorrectionRejection.NotTheLast;
import colearn.platform.commands.CorrectionRejection.NotWholly;
import colearn.platform.commands.CorrectionRejection.NotYourWords;
import colearn.platform.commands.CorrectionRejection.NotYours;
import colearn.platform.commands.CorrectionRejection.Retracted;
import colearn.platform.commands.CorrectionRejection.StandsInTheWay;
import colearn.platform.commands.CorrectionRejection.Unreadable;
import colearn.platform.commands.Corrections;
import colearn.platform.commands.Corrections.Amend;
import colearn.platform.commands.Corrections.Change;
import colearn.platform.commands.Corrections.Retract;
import colearn.platform.commands.Outcome;
import colearn.platform.commands.Readings;
import colearn.platform.commands.RequestKey;
import colearn.platform.decider.Claim;
import colearn.platform.eventlog.Correction.EventAmended;
import colearn.platform.eventlog.RecordedEvent;
import colearn.platform.eventlog.StreamId;
import colearn.platform.eventlog.StreamReader;
import colearn.platform.identity.Caller;
import colearn.platform.identity.Role;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.Ladder;
import colearn.platform.ladder.LadderCommand;
import colearn.platform.ladder.LadderCommand.Climb;
import colearn.platform.ladder.LadderCommand.PutUp;
import colearn.platform.ladder.LadderCommand.Rename;
import colearn.platform.ladder.LadderDecider;
import colearn.platform.ladder.LadderEvent;
import colearn.platform.ladder.LadderRejection;
import colearn.platform.ladder.TestDatabase;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** What was recorded wrongly is mended by an event that says so, and only where everything since could have happened as well. */
@Execution(CONCURRENT)
class CorrectionsTest {
    private static final UUID WALL = Ids.next();
    private static final SealedText WHY = new SealedText(Ids.next(), "a slip");
    private static final Instance INSTANCE = new Instance(new TestDatabase());

    private final UUID ladder = Ids.next();

    @AfterAll
    static void end() {
        INSTANCE.close();
    }

    private void putUp(String name) {
        assertThat(INSTANCE.send(ladder, new PutUp(unique(name), WALL))).isInstanceOf(Outcome.Done.class);
    }

    private void climb(int rungs) {
        assertThat(INSTANCE.send(ladder, new Climb(rungs, true))).isInstanceOf(Outcome.Done.class);
    }

    /** The ladders of all tests lean in one yard. */
    private String unique(String name) {
        return name + " " + ladder;
    }

    private List<RecordedEvent> history() {
        return INSTANCE.get(StreamReader.class)
                .recorded(new StreamId("partner", "ladder", ladder), 0)
                .toList();
    }

    private UUID event(int version) {
        return history().stream()
                .filter(event -> event.version() == version)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private UUID lastCorrection(int version) {
        return history().get(version - 1).corrections().getLast().id();
    }

    private static Ladder stateOf(UUID id) {
        return INSTANCE.get(Readings.class).now().own(LADDER, id).state();
    }

    private long version() {
        return INSTANCE.get(Readings.class).now().own(LADDER, ladder).version();
    }

    private int height() {
        return ((Ladder.Standing) stateOf(ladder)).height();
    }

    private Outcome correct(UUID event, Change change) {
        return correct(event, change, version(), null, Instance.SOMEBODY, true);
    }

    private Outcome correct(Aggregate<LadderCommand, Ladder, LadderEvent> ladders, UUID event, Change change) {
        return INSTANCE.get(Corrections.class)
                .correct(new Corrections.Order<>(
                        ladders, ladder, Instance.SOMEBODY, null, version(), event, change, WHY, true));
    }

    private Outcome correct(
            UUID event, Change change, long seen, @Nullable RequestKey key, Caller caller, boolean othersToo) {
        return INSTANCE.get(Corrections.class)
                .correct(new Corrections.Order<>(LADDER, ladder, caller, key, seen, event, change, WHY, othersToo));
    }

    private Outcome correct(
            Aggregate<LadderCommand, Ladder, LadderEvent> as, UUID event, Change change, Caller caller) {
        return INSTANCE.get(Corrections.class)
                .correct(new Corrections.Order<>(as, ladder, caller, null, version(), event, change, WHY, true));
    }

    private static Amend rungs(int rungs) {
        return new Amend(Map.of("rungs", rungs), null);
    }

    private static void isDone(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    private static void isRefused(Outcome outcome, Object reason) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static @Nullable UUID holder(String name) {
        return INSTANCE.get(Readings.class)
                .now()
                .holder(LadderDecider.name(name))
                .orElse(null);
    }

    @Test
    void theStateIsTheOneThatShouldHaveBeen() {
        putUp("oak");
        climb(70);
        climb(2);

        isDone(correct(event(2), rungs(7)));
        assertThat(height()).isEqualTo(9);
        assertThat(version()).as("a correction is an event of the stream").isEqualTo(4);

        isDone(correct(event(3), new Retract()));
        assertThat(height()).isEqualTo(7);
        climb(1);
        assertThat(height()).as("commands go on from there").isEqualTo(8);
    }

    @Test
    void nothingThatWasRecordedChangesAndEachCorrectionSaysWhatItDoes() {
        putUp("oak");
        climb(70);
        var then = Instant.parse("2026-01-02T03:04:05Z");
        isDone(correct(event(2), new Amend(Map.of("rungs", 7), then)));

        var climbed = history().get(1);
        assertThat(climbed.as().data().get("rungs").asInt()).isEqualTo(70);
        assertThat(climbed.corrections()).singleElement().satisfies(given -> {
            assertThat(given.actor()).isEqualTo(Instance.SOMEBODY.person());
            assertThat(given.correction())
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(EventAmended.class))
                    .satisfies(it -> {
                        assertThat(it.changed()).containsExactly("effectiveAt", "rungs");
                        assertThat(it.why()).isEqualTo(WHY);
                    });
        });
        assertThat(climbed.now().orElseThrow().effectiveAt()).isEqualTo(then);
        isDone(correct(event(2), rungs(8)));
        assertThat(history().get(1).now().orElseThrow().effectiveAt())
                .as("what is not named stays as it was amended")
                .isEqualTo(then);
    }

    @Test
    void aCorrectionIsTakenBackTheLastOneFirst() {
        putUp("oak");
        climb(1);
        isDone(correct(event(2), rungs(10)));
        var first = lastCorrection(2);
        isDone(correct(event(2), new Retract()));
        var second = lastCorrection(2);
        assertThat(height()).isZero();
        isRefused(correct(event(2), rungs(5)), new Retracted(event(2)));

        isRefused(correct(first, new Retract()), new NotTheLast(first));
        isRefused(correct(second, rungs(3)), new NotTheLast(second));
        isDone(correct(second, new Retract()));
        assertThat(height()).isEqualTo(10);
        isDone(correct(first, new Retract()));
        assertThat(height()).isEqualTo(1);
        isRefused(correct(lastCorrection(2), new Retract()), new NotTheLast(lastCorrection(2)));
    }

    @Test
    void whatCouldNotHaveHappenedThenStandsInTheWay() {
        putUp("oak");
        climb(1);

        isRefused(
                correct(event(1), new Retract()),
                new StandsInTheWay(event(2), "ladder.climbed", 2, new LadderRejection.NoLadder()));
        isRefused(correct(event(2), rungs(1_000_001)), new LadderRejection.TooHigh());
        climb(999_999);
        isRefused(
                correct(event(2), rungs(2)),
                new StandsInTheWay(event(3), "ladder.climbed", 3, new LadderRejection.TooHigh()));
        assertThat(version()).as("nothing was recorded").isEqualTo(3);
        assertThat(height()).isEqualTo(1_000_000);
    }

    @Test
    void claimsMoveWithTheCorrection() {
        putUp("oka");
        isDone(correct(event(1), new Amend(Map.of("name", unique("oak")), null)));
        assertThat(holder(unique("oka"))).isNull();
        assertThat(holder(unique("oak"))).isEqualTo(ladder);

        var other = Ids.next();
        isDone(INSTANCE.send(other, new PutUp(unique("elm"), WALL)));
        assertThat(correct(event(1), new Amend(Map.of("name", unique("elm")), null)))
                .isEqualTo(new Outcome.Taken(new Claim.Key("ladder-name", unique("elm"))));
        assertThat(holder(unique("oak"))).as("nothing was given back").isEqualTo(ladder);

        isDone(INSTANCE.send(ladder, new Rename(unique("ash"))));
        isDone(correct(event(1), new Amend(Map.of("name", unique("elm")), null)));
        assertThat(holder(unique("ash"))).as("it is called otherwise since").isEqualTo(ladder);
        assertThat(holder(unique("elm"))).isEqualTo(other);
    }

    @Test
    void theWholeLadderIsRetractedAndGivesItsNameBack() {
        putUp("oak");
        isDone(correct(event(1), new Retract()));
        assertThat(stateOf(ladder)).isEqualTo(new Ladder.Nowhere());
        assertThat(holder(unique("oak"))).isNull();
    }

    @Test
    void onlyWhatIsListedCanBeCorrected() {
        putUp("oak");
        isDone(INSTANCE.send(ladder, new Rename(unique("ash"))));

        isRefused(correct(event(2), new Retract()), new NotCorrectable("ladder.renamed"));
        isRefused(
                correct(event(1), new Amend(Map.of("wall", Ids.next()), null)),
                new FieldsNotCorrectable("ladder.put-up", Set.of("wall"), Set.of("name")));
        isRefused(
                correct(event(1), new Amend(Map.of("name", List.of("no text")), null)),
                new Unreadable("ladder.put-up"));
        var nobody = Ids.next();
        isRefused(correct(nobody, new Retract()), new NoSuchEvent(nobody));
    }

    @Test
    void whatWasSaidOfAnEventLaterClosesIt() {
        var named = LADDER.correcting(LADDER.correctable().until(LadderEvent.Climbed.class, LadderEvent.Renamed.class));
        putUp("oak");
        climb(3);
        isDone(correct(named, event(2), rungs(4)));
        isDone(INSTANCE.send(ladder, new Rename(unique("ash"))));
        climb(5);

        var closed = new Closed(event(4), "ladder.renamed", 4);
        isRefused(correct(named, event(2), rungs(3)), closed);
        isRefused(correct(named, event(2), new Retract()), closed);
        isRefused(correct(named, lastCorrection(2), new Retract()), closed);
        isDone(correct(named, event(5), rungs(6)));
        assertThat(height()).isEqualTo(10);
    }

    @Test
    void whatWasSaidOfAnotherEventClosesNone() {
        var paired = LADDER.correcting(LADDER.correctable()
                .until(
                        LadderEvent.Climbed.class,
                        LadderEvent.Climbed.class,
                        (one, later) -> one.rungs() == later.rungs()));
        putUp("oak");
        climb(3);
        climb(5);
        isDone(correct(paired, event(2), rungs(4)));
        climb(5);
        isRefused(correct(paired, event(3), rungs(6)), new Closed(event(5), "ladder.climbed", 5));
    }

    @Test
    void othersEventsAreCorrectedByWhoMayDoThat() {
        putUp("oak");
        climb(3);
        var stranger = new Caller(Ids.next(), Set.of(Role.COACH), null, "test", null);

        isRefused(correct(event(2), rungs(4), 2, null, stranger, false), new NotYours(event(2)));
        isDone(correct(event(2), rungs(4), 2, null, Instance.SOMEBODY, false));
        isDone(correct(event(2), rungs(5), 3, null, stranger, true));
    }

    @Test
    void whatOthersRestOnIsAmendedAndNeitherRetractedNorMoved() {
        putUp("oak");
        climb(3);
        var amended = LADDER.correcting(Correctable.nothing().amending(LadderEvent.Climbed.class, "rungs"));
        var refused = new NotWholly("ladder.climbed", Set.of("rungs"));

        isRefused(correct(amended, event(2), new Retract(), Instance.SOMEBODY), refused);
        isRefused(correct(amended, event(2), new Amend(Map.of("rungs", 4), Instant.EPOCH), Instance.SOMEBODY), refused);
        isDone(correct(amended, event(2), rungs(4), Instance.SOMEBODY));
        isDone(correct(amended, lastCorrection(2), new Retract(), Instance.SOMEBODY));
        assertThat(height()).as("the amendment is taken back").isEqualTo(3);
    }

    @Test
    void somebodysWordsAreTheirsWhoeverRunsTheProgram() {
        putUp("oak");
        climb(3);
        var words = LADDER.correcting(Correctable.nothing().words(LadderEvent.Climbed.class, "rungs"));
        var manager = new Caller(Ids.next(), Set.of(Role.PROGRAM_MANAGER), null, "test", null);

        isRefused(correct(words, event(2), rungs(4), manager), new NotYourWords(event(2)));
        isRefused(correct(words, event(2), new Retract(), manager), new NotYourWords(event(2)));
        isDone(correct(words, event(2), rungs(4), Instance.SOMEBODY));
        isRefused(correct(words, lastCorrection(2), new Retract(), manager), new NotYourWords(event(2)));
    }

    @Test
    void theSameAgainRecordsNothing() {
        putUp("oak");
        climb(3);
        isDone(correct(event(2), rungs(4)));
        isDone(correct(event(2), rungs(4)));
        isDone(correct(event(2), new Amend(Map.of(), null)));
        assertThat(version()).isEqualTo(3);

        var key = new RequestKey("test", ladder.toString(), "one request");
        var first = correct(event(2), rungs(5), 3, key, Instance.SOMEBODY, true);
        var again = correct(event(2), rungs(5), 3, key, Instance.SOMEBODY, true);
        assertThat(((Outcome.Done) again).version()).isEqualTo(((Outcome.Done) first).version());
        assertThat(((Outcome.Done) again).repeated()).isTrue();
        assertThat(version()).isEqualTo(4);
    }

    @Test
    void ofManyAtOnceOneWinsAndTheOthersSawAnOldVersion() {
        putUp("oak");
        climb(3);
        var event = event(2);
        var outcomes = IntStream.rangeClosed(1, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> correct(event, rungs(10 + i), 2, null, Instance.SOMEBODY, true)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(new Outcome.Stale(2, 3)::equals).hasSize(7);
        assertThat(version()).isEqualTo(3);
    }
}

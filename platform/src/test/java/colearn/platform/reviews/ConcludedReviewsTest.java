package colearn.platform.reviews;

import static colearn.platform.ladder.LadderDecider.LADDER;
import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.commands.Commands.Order;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Somebody looks at a flag and says what they found; then it is open no more, unless another correction comes. */
@Execution(CONCURRENT)
class ConcludedReviewsTest {
    private static final SealedText WHY = new SealedText(Ids.next(), "sealed");
    private static final UUID WALL = Ids.next();

    private final TestDatabase database = new TestDatabase();
    private final Instance instance = new Instance(database);
    private final UUID foot = Ids.next();
    private final UUID leaning = Ids.next();
    private long climbed;
    private long leant;

    @BeforeEach
    void aLadderThatWasPutUpBecauseOfAnotherThatWasCorrected() throws InterruptedException {
        done(instance.send(foot, new LadderCommand.PutUp(Ids.next().toString(), WALL)));
        climbed = done(instance.send(foot, new LadderCommand.Climb(3, true)));
        leant = done(instance.commands().perform(Order.of(LADDER, leaning, Instance.SOMEBODY, reads -> {
            reads.own(LADDER, foot);
            return new LadderCommand.PutUp(Ids.next().toString(), WALL);
        })));
        folded(correct(foot, 2, climbed, new Amend(Map.of("rungs", 4), null)));
    }

    @AfterEach
    void end() {
        instance.close();
    }

    private static long done(Outcome outcome) {
        return ((Outcome.Done) outcome).position().position();
    }

    private long correct(UUID ladder, long seen, long position, Change change) {
        var event = instance.log().idAt(position).orElseThrow();
        return done(instance.get(Corrections.class)
                .correct(new Corrections.Order<>(
                        LADDER, ladder, Instance.SOMEBODY, null, seen, event, change, WHY, true)));
    }

    private Reviews reviews() {
        return instance.get(Reviews.class);
    }

    private void folded(long position) throws InterruptedException {
        assertThat(reviews().await(position, PATIENCE)).isTrue();
    }

    private List<Flag> all() {
        return reviews().after(false, Flag.Place.BEGINNING, 10);
    }

    private List<Flag> open() {
        var open = reviews().after(true, Flag.Place.BEGINNING, 10);
        assertThat(reviews().open()).isEqualTo(open.size());
        return open;
    }

    private static Outcome conclude(Instance by, UUID flag, Finding finding) {
        return by.commands()
                .perform(Order.of(
                        ReviewDecider.REVIEW,
                        flag,
                        Instance.SOMEBODY,
                        reads -> new ReviewCommand.Conclude(finding, WHY)));
    }

    @Test
    void whatWasFoundStandsBesideTheFlagAndItIsOpenNoMore() {
        var flag = open().getFirst();
        assertThat(flag.found()).isEmpty();
        done(conclude(instance, flag.id(), Finding.STANDS));

        assertThat(open()).isEmpty();
        assertThat(all()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(flag.id());
            var found = it.found().orElseThrow();
            assertThat(found.said()).isEqualTo(new ReviewEvent.Concluded(Finding.STANDS, WHY));
            assertThat(found.by()).isEqualTo(Instance.SOMEBODY.person());
        });
    }

    @Test
    void aLaterCorrectionIsLookedAtAnew() throws InterruptedException {
        var first = open().getFirst().id();
        done(conclude(instance, first, Finding.STANDS));
        folded(correct(foot, 3, climbed, new Amend(Map.of("rungs", 5), null)));

        assertThat(open()).singleElement().satisfies(it -> assertThat(it.id()).isNotEqualTo(first));
        assertThat(all()).hasSize(2);
    }

    @Test
    void whatReliedAndWasRetractedIsNotLookedAtUntilThatIsTakenBack() throws InterruptedException {
        folded(correct(leaning, 1, leant, new Retract()));
        assertThat(open()).isEmpty();
        assertThat(all())
                .singleElement()
                .satisfies(it -> assertThat(it.relying().retracted()).isTrue());

        long retracted = instance.log().frontier();
        folded(correct(leaning, 2, retracted, new Retract()));
        assertThat(open()).hasSize(1);
    }

    @Test
    void theFoldBegunAgainForgetsNothingOfIt() throws SQLException, InterruptedException {
        done(conclude(instance, open().getFirst().id(), Finding.MENDED));
        var before = all();
        try (var connection = database.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "begin; update log.review_fold set position = 0; truncate log.review, log.reliance; commit");
        }
        folded(instance.log().frontier());

        assertThat(all()).isEqualTo(before);
        assertThat(open()).isEmpty();
    }

    @Test
    void ofTwoWhoConcludeAtOnceOneIsToldWhatTheOtherFound() throws Exception {
        var flag = open().getFirst().id();
        var together = new CyclicBarrier(2);
        try (var other = new Instance(database);
                var people = Executors.newFixedThreadPool(2)) {
            var said = Stream.of(Map.entry(instance, Finding.STANDS), Map.entry(other, Finding.MENDED))
                    .map(who -> people.submit(() -> {
                        together.await();
                        return conclude(who.getKey(), flag, who.getValue());
                    }))
                    .toList();
            var outcomes = List.of(said.get(0).get(), said.get(1).get());
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            var found = all().getFirst().found().orElseThrow().said().finding();
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .containsExactly(new Outcome.Refused(new AlreadyConcluded(found)));
        }
    }
}

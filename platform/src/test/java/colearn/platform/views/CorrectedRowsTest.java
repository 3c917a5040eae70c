package colearn.platform.views;

import static colearn.platform.views.Rig.build;
import static colearn.platform.views.Rig.done;
import static colearn.platform.views.Rig.fingerprint;
import static colearn.platform.views.Rig.rebuild;
import static colearn.platform.views.Rig.rows;
import static colearn.platform.views.Rig.seen;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.faults.Between;
import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderEvent.Climbed;
import colearn.platform.ladder.LadderEvent.PutUp;
import colearn.platform.ladder.LadderEvent.Renamed;
import colearn.platform.secrets.SealedText;
import colearn.platform.time.Ids;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows say what should have been recorded, from the correction's place on, however they came to be. */
@Execution(CONCURRENT)
class CorrectedRowsTest {
    private Rig rig;

    @BeforeEach
    void start() {
        rig = new Rig();
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private long last() throws SQLException {
        return Long.parseLong(
                rig.texts("select max(position)::text from log.event").getFirst());
    }

    private void seenAll(Instance instance) throws Exception {
        seen(instance, last());
    }

    private List<String> replayed(Instance instance, View<?> view, long cut) throws Exception {
        var id = instance.get(Builds.class).replay(view, cut, Instance.SOMEBODY.person());
        done(instance, id);
        return rig.rows(build(instance, id).generation());
    }

    @Test
    void anAmendedEventIsReadAsItShouldHaveBeen() throws Exception {
        var instance = rig.start(new Rungs());
        var history = new CorrectedHistory(instance, 0);
        var oak = Ids.next();
        history.append(oak, new PutUp("oak", Rig.WALL));
        var climbed = history.append(oak, new Climbed(70));
        history.append(oak, new Climbed(2));
        seenAll(instance);
        long before = last();
        assertThat(rows(instance)).containsExactly("at once 2 1", "at once 70 1", "oak 72");

        history.correct(climbed, new Climbed(7));
        seenAll(instance);

        assertThat(rows(instance)).containsExactly("at once 2 1", "at once 7 1", "oak v4 9");
        assertThat(replayed(instance, new Rungs(), before))
                .as("as it was known before the correction")
                .containsExactly("at once 2 1", "at once 70 1", "oak 72");
    }

    @Test
    void aRetractedEventIsLeftOutAndAnAmendmentBringsItBack() throws Exception {
        var instance = rig.start(new Rungs());
        var history = new CorrectedHistory(instance, 0);
        var oak = Ids.next();
        var up = history.append(oak, new PutUp("oak", Rig.WALL));
        history.append(oak, new Climbed(7));
        history.append(oak, new Renamed("ash"));

        history.correct(up, null);
        seenAll(instance);
        assertThat(rows(instance)).as("the others found nothing").containsExactly("at once 7 1");

        history.correct(up, new PutUp("elm", Rig.WALL));
        seenAll(instance);
        assertThat(rows(instance)).as("now they do").containsExactly("ash v5 7", "at once 7 1");
    }

    @Test
    void aCorrectionLetsARowGoOnOrHaltsIt() throws Exception {
        var instance = rig.start(new Ladders(1));
        var history = new CorrectedHistory(instance, 0);
        var oak = Ids.next();
        history.append(oak, new PutUp("oak", Rig.WALL));
        var rotten = history.append(oak, new Renamed("rotten"));
        var climbed = history.append(oak, new Climbed(2));
        seenAll(instance);
        assertThat(rows(instance)).containsExactly("oak 0");

        history.correct(rotten, new Renamed("sound"));
        seenAll(instance);
        assertThat(rows(instance)).containsExactly("sound 2");
        assertThat(Rig.status(instance).quarantined()).isZero();

        history.correct(climbed, new Renamed("rotten again"));
        seenAll(instance);
        assertThat(rows(instance)).containsExactly("sound 0");
        assertThat(Rig.status(instance).quarantined()).isEqualTo(1);
    }

    @Test
    void whatARowWentOnWithoutIsTakenOnceItCanBe() throws Exception {
        var view = new Ladders(1);
        var instance = rig.start(view);
        var history = new CorrectedHistory(instance, 0);
        var oak = Ids.next();
        var up = history.append(oak, new PutUp("oak", Rig.WALL));
        history.append(oak, new Climbed(7));
        history.correct(up, null);
        seenAll(instance);
        var quarantine = instance.get(ViewQuarantine.class);
        var climbed = quarantine.find(view, oak.toString()).orElseThrow();
        quarantine.skip(
                view, climbed, new SealedText(Ids.next(), "nobody climbs what does not stand"), Instance.SOMEBODY);
        seenAll(instance);
        assertThat(Rig.status(instance).quarantined()).isZero();

        history.correct(up, new PutUp("elm", Rig.WALL));
        seenAll(instance);

        assertThat(rows(instance)).containsExactly("elm 7");
        var live = fingerprint(instance);
        done(instance, rebuild(instance));
        assertThat(fingerprint(instance)).isEqualTo(live);
    }

    @Test
    void theReasonsOfARowAreTheEventsThatChangedItAndTheCorrections() throws Exception {
        var instance = rig.start(new Rungs());
        var history = new CorrectedHistory(instance, 0);
        var oak = Ids.next();
        history.append(oak, new PutUp("oak", Rig.WALL));
        history.append(oak, new Climbed(0));
        var climbed = history.append(oak, new Climbed(7));
        history.correct(climbed, new Climbed(0));
        seenAll(instance);

        assertThat(evidence(oak)).containsExactly("1  true", "2 climbs false", "3 climbs false", "4 climbs true");
    }

    private List<String> evidence(UUID key) throws SQLException {
        return rig.texts(
                "select position || ' ' || part || ' ' || effect from view.evidence where key = '%s' order by 1"
                        .formatted(key));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void whateverIsCorrectedLiveRowsEqualRebuiltRows(long seed) throws Exception {
        var view = seed % 2 == 0 ? new Ladders(1) : new Rungs();
        var instance = rig.start(view);
        var history = new CorrectedHistory(instance, seed);
        history.someEvents(70);
        seenAll(instance);
        history.someEvents(70);
        seenAll(instance);
        var live = fingerprint(instance);
        assertThat(live.rows()).isPositive();

        for (var builder : List.of(instance, rig.start(view, new Budget(7)))) {
            done(builder, rebuild(builder));
            assertThat(fingerprint(builder)).as("seed %d", seed).isEqualTo(live);
        }
    }

    @Test
    void manyCorrectionsDoNotMakeAViewReadTheSameEventsAgainAndAgain() throws Exception {
        var first = rig.start(new Rungs());
        new CorrectedHistory(first, 0).append(Ids.next(), new PutUp("oak", Rig.WALL));
        seenAll(first);
        first.close();
        new CorrectedHistory(rig.start(), 8).someEvents(200);
        assertThat(rig.texts("select count(*)::text from log.event where corrects is not null"))
                .singleElement(as(STRING))
                .asInt()
                .isGreaterThan(40);

        var batches = new AtomicInteger();
        seenAll(rig.start(new Rungs(), (Between) step -> {
            if (step == LiveStep.FOLDED) {
                batches.incrementAndGet();
            }
        }));

        assertThat(batches).hasValueLessThan(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 6})
    void aReplayShowsWhatLiveRowsShowedThen(long seed) throws Exception {
        var view = seed % 2 == 0 ? new Ladders(1) : new Rungs();
        var instance = rig.start(view);
        var history = new CorrectedHistory(instance, seed);
        history.someEvents(60);
        seenAll(instance);
        long then = last();
        var shown = rows(instance);
        history.someEvents(60);
        seenAll(instance);

        assertThat(replayed(instance, view, then)).as("seed %d", seed).isEqualTo(shown);
        assertThat(replayed(rig.start(view, new Budget(7)), view, then)).isEqualTo(shown);
    }
}

package colearn.platform.views;

import static colearn.platform.ladder.Instance.SOMEBODY;
import static colearn.platform.views.Rig.climb;
import static colearn.platform.views.Rig.done;
import static colearn.platform.views.Rig.fingerprint;
import static colearn.platform.views.Rig.putUp;
import static colearn.platform.views.Rig.rebuild;
import static colearn.platform.views.Rig.rows;
import static colearn.platform.views.Rig.seen;
import static colearn.platform.views.Rig.send;
import static colearn.platform.views.Rig.someHistory;
import static colearn.platform.views.Rig.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.ladder.Instance;
import colearn.platform.ladder.LadderCommand;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** One fold, run live, rebuilt and replayed, makes the same rows. */
@Execution(CONCURRENT)
class ViewsTest {
    private Rig rig;
    private Instance instance;

    @BeforeEach
    void start() {
        rig = new Rig();
        instance = rig.start(new Ladders(1));
    }

    @AfterEach
    void end() {
        rig.close();
    }

    @Test
    void liveRowsEqualRebuiltRows() throws Exception {
        seen(instance, someHistory(instance, 300));
        var live = fingerprint(instance);
        int before = status(instance).generation();

        done(instance, rebuild(instance));

        assertThat(status(instance).generation()).isNotEqualTo(before);
        assertThat(fingerprint(instance)).isEqualTo(live);
        assertThat(live.rows()).isPositive();
        await("the old generation is gone").until(() -> rig.tables().size() == 1);
    }

    @Test
    void aBuildWithoutRoomInMemoryMakesTheSameRows() throws Exception {
        seen(instance, someHistory(instance, 300));
        var live = fingerprint(instance);
        var steps = new ArrayList<Enum<?>>();
        var small = rig.start(new Ladders(1), new Budget(10), (colearn.platform.faults.Between) steps::add);

        done(small, rebuild(small));

        assertThat(steps).contains(BuildStep.SPILLED);
        assertThat(fingerprint(small)).isEqualTo(live);
    }

    @Test
    void aRebuildWhileOthersWriteMissesNothing() throws Exception {
        var ladder = putUp(instance, "busy");
        var stop = new AtomicBoolean();
        var writer = CompletableFuture.supplyAsync(() -> {
            long last = 0;
            while (!stop.get()) {
                last = climb(instance, ladder, 1);
            }
            return last;
        });

        for (int i = 0; i < 3; i++) {
            done(instance, rebuild(instance));
        }
        stop.set(true);
        long last = writer.get();
        seen(instance, last);

        assertThat(rows(instance)).containsExactly("busy " + (last - 1));
    }

    @Test
    void aReplayGivesTheEarlierRowsBesideTheServingOnes() throws Exception {
        var ladder = putUp(instance, "beech");
        long then = climb(instance, ladder, 2);
        seen(instance, climb(instance, ladder, 5));
        var small = rig.start(new Ladders(1), new Budget(1));

        for (var replaying : new Instance[] {instance, small}) {
            var builds = replaying.get(Builds.class);
            var id = builds.replay(new Ladders(1), then, SOMEBODY.person());
            done(replaying, id);
            assertThat(rig.rows(Rig.build(replaying, id).generation())).containsExactly("beech 2");
        }
        assertThat(rows(instance)).containsExactly("beech 7");
    }

    @Test
    void aRowThatIsGoneIsGone() throws Exception {
        seen(instance, send(instance, putUp(instance, "there"), new LadderCommand.Rename("gone")));

        assertThat(rows(instance)).isEmpty();
    }

    @Test
    void twoInstancesFoldEachEventOnce() throws Exception {
        var other = rig.start(new Ladders(1));
        var ladder = putUp(instance, "twin");
        for (int i = 0; i < 50; i++) {
            climb(i % 2 == 0 ? instance : other, ladder, 1);
        }
        seen(instance, 51);
        assertThat(rows(instance)).containsExactly("twin 50");
    }
}

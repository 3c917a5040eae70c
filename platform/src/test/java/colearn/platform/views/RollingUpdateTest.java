package colearn.platform.views;

import static colearn.platform.views.Rig.climb;
import static colearn.platform.views.Rig.putUp;
import static colearn.platform.views.Rig.rows;
import static colearn.platform.views.Rig.seen;
import static colearn.platform.views.Rig.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import colearn.platform.faults.At;
import colearn.platform.ladder.Instance;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** Instances of two releases, whose folds make other rows of the same events, work beside each other; each serves its own rows. */
@Execution(CONCURRENT)
class RollingUpdateTest {
    private Rig rig;
    private Instance old;
    private UUID ladder;

    @BeforeEach
    void start() throws Exception {
        rig = new Rig();
        old = rig.start(new Ladders(1));
        ladder = putUp(old, "spruce");
        seen(old, climb(old, ladder, 3));
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private void serves(Instance instance) {
        await().until(() -> instance.get(Views.class).serving());
    }

    private long builds() throws Exception {
        return Long.parseLong(rig.texts("select count(*) from view.build").getFirst());
    }

    @Test
    void eachReleaseServesTheRowsOfItsOwnFoldAndWritesNoOthers() throws Exception {
        var next = rig.start(new Ladders(2));
        serves(next);
        assertThat(rows(next)).containsExactly("spruce 6");
        assertThat(rows(old)).containsExactly("spruce 3");

        climb(next, ladder, 1);
        long last = climb(old, ladder, 1);
        seen(old, last);
        seen(next, last);

        assertThat(rows(next)).containsExactly("spruce 10");
        assertThat(rows(old)).containsExactly("spruce 5");
        assertThat(status(next).generation()).isNotEqualTo(status(old).generation());
    }

    @Test
    void ofTwoInstancesThatBringANewFoldOneBuildsAndTheOtherWaits() throws Exception {
        var filled = new At.Stall(BuildStep.FILLED);
        var building = rig.start(new Ladders(2), filled);
        filled.awaitReached();
        var waiting = rig.start(new Ladders(2));
        assertThat(waiting.get(Builds.class).buildMissing(new Ladders(2))).isFalse();
        assertThat(waiting.get(Views.class).serving()).isFalse();
        assertThat(rows(old)).as("serves meanwhile").containsExactly("spruce 3");

        filled.wake();
        serves(building);
        serves(waiting);

        assertThat(builds()).as("one of the old fold and one of the new").isEqualTo(2);
        assertThat(rows(waiting)).containsExactly("spruce 6");
        assertThat(waiting.get(Builds.class).buildMissing(new Ladders(2))).isTrue();
        assertThat(builds()).as("what stands is not built again").isEqualTo(2);
    }

    @Test
    void aReleaseThatIsTakenBackGoesOnWithItsOwnRows() throws Exception {
        old.close();
        var next = rig.start(new Ladders(2));
        serves(next);
        long last = climb(next, ladder, 1);
        seen(next, last);
        next.close();

        var back = rig.start(new Ladders(1));
        seen(back, last);

        assertThat(rows(back)).containsExactly("spruce 4");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void theRowsOfTheFoldBeforeTheLastAreTakenAway() throws Exception {
        old.close();
        var second = rig.start(new Ladders(2));
        serves(second);
        second.close();
        var third = rig.start(new Ladders(3));
        serves(third);

        await().until(() -> rig.tables().size() == 2);

        assertThat(rig.texts("select fold_version from view.state order by 1")).containsExactly("2", "3");
        assertThat(rows(third)).containsExactly("spruce 9");
    }
}

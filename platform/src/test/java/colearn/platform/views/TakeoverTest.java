package colearn.platform.views;

import static colearn.platform.views.Rig.climb;
import static colearn.platform.views.Rig.putUp;
import static colearn.platform.views.Rig.rows;
import static colearn.platform.views.Rig.seen;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.faults.At;
import org.junit.jupiter.api.Test;

/** A view moves to another instance when its own stalls, and the one that stalled does no harm when it wakes. */
class TakeoverTest {

    @Test
    void aBatchOfAnInstanceThatStalledIsDoneByAnotherAndOnlyOnce() throws Exception {
        try (var rig = new Rig()) {
            var first = rig.start(new Ladders(1));
            var ladder = putUp(first, "ash");
            seen(first, 1);
            first.close();
            var folded = new At.Stall(LiveStep.FOLDED);
            var stalled = rig.start(new Ladders(1), folded);
            climb(stalled, ladder, 1);
            folded.awaitReached();
            var other = rig.start(new Ladders(1));
            long last = climb(other, ladder, 2);
            // What the idle time-out does to the session of an instance that does not go on.
            rig.texts("select pg_terminate_backend(pid)::text from pg_stat_activity"
                    + " where datname = current_database() and state = 'idle in transaction'");

            seen(other, last);
            folded.wake();
            last = climb(stalled, ladder, 5);
            seen(other, last);

            assertThat(rows(other)).containsExactly("ash 8");
            assertThat(rig.texts("select position::text from view.evidence order by position"))
                    .containsExactly("1", "2", "3", "4");
        }
    }
}

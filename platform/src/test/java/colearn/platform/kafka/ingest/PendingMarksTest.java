package colearn.platform.kafka.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.kafka.wire.Mark;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** One partition, in which each mark stands at the offset of its position, a hundred on. */
class PendingMarksTest {
    private final PendingMarks marks = new PendingMarks();

    @Test
    void theHighestOfWhichAllIsTakenInIsSettledWithThoseBeforeIt() {
        say(10);
        assertThat(marks.settle(takenIn(6))).contains(mark(6));
        assertThat(marks.firstOffset()).hasValue(107);
        assertThat(marks.settle(takenIn(6))).isEmpty();
        assertThat(marks.last()).contains(mark(10));
    }

    @Test
    void onALongWayToCatchUpEverySecondOneIsKeptAndTheLastStays() {
        say(2_001);
        assertThat(marks.last()).contains(mark(2_001));
        assertThat(marks.settle(takenIn(1_000))).contains(mark(999));
        assertThat(marks.firstOffset()).hasValue(1_101);
        assertThat(marks.settle(takenIn(2_001))).contains(mark(2_001));
        assertThat(marks.last()).isEqualTo(Optional.empty());
    }

    private void say(long upTo) {
        LongStream.rangeClosed(1, upTo).forEach(position -> marks.add(position + 100, mark(position)));
    }

    private static Mark mark(long position) {
        return new Mark(1, position, new UUID(0, position), "topic", 0L, List.of(position));
    }

    private static IntFunction<Place> takenIn(long last) {
        return partition -> new Place(new TopicPartition("events", partition), 0, null, 1, last);
    }
}

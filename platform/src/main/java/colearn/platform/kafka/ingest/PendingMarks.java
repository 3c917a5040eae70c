package colearn.platform.kafka.ingest;

import colearn.platform.kafka.wire.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.IntFunction;

/**
 * Marks of a source whose events have not all been taken in yet: a mark can come before the events of its own transaction, because it stands
 * on another topic. In the order of the topic, which is the order of their positions.
 */
final class PendingMarks {
    private static final int MANY = 2_000;

    private record Pending(long offset, Mark mark) {}

    private List<Pending> marks = new ArrayList<>();

    void add(long offset, Mark mark) {
        marks.add(new Pending(offset, mark));
        if (marks.size() > MANY) {
            thin();
        }
    }

    /** The highest mark of which all is taken in; it and those before it are no longer pending. */
    Optional<Mark> settle(IntFunction<Place> places) {
        for (int i = marks.size() - 1; i >= 0; i--) {
            var mark = marks.get(i).mark();
            if (takenIn(mark, places)) {
                marks = new ArrayList<>(marks.subList(i + 1, marks.size()));
                return Optional.of(mark);
            }
        }
        return Optional.empty();
    }

    /** What the source said last; empty when nothing is pending. */
    Optional<Mark> last() {
        return marks.isEmpty() ? Optional.empty() : Optional.of(marks.getLast().mark());
    }

    /** Where to read the marks again after a restart. */
    OptionalLong firstOffset() {
        return marks.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(marks.getFirst().offset());
    }

    private static boolean takenIn(Mark mark, IntFunction<Place> places) {
        for (int partition = 0; partition < mark.published().size(); partition++) {
            long published = mark.published().get(partition);
            var place = places.apply(partition);
            if (published > 0 && (place.epoch() != mark.epoch() || place.last() < published)) {
                return false;
            }
        }
        return true;
    }

    /** On a long way to catch up every second mark will do, as if the topic had been compacted there; the last one stays. */
    private void thin() {
        var kept = new ArrayList<Pending>();
        for (int i = marks.size() - 1; i >= 0; i -= 2) {
            kept.addFirst(marks.get(i));
        }
        marks = kept;
    }
}

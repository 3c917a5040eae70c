package colearn.insight.views.matrix;

import colearn.insight.domain.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * One relationship in the matrix.
 *
 * @param terms null while the proposal was not heard, since facts of different services come in no fixed order; shown once they are known
 * @param held sessions in the order in which they were heard of
 * @param reflections ids of the events that learnings were recorded from, so that these are evidence for the row too
 */
public record MatrixRow(
        UUID relationshipId,
        @Nullable Terms terms,
        Course course,
        Cell a,
        Cell b,
        List<HeldSession> held,
        List<UUID> reflections) {
    public MatrixRow {
        held = List.copyOf(held);
        reflections = List.copyOf(reflections);
    }

    static MatrixRow unheardOf(UUID relationshipId) {
        return new MatrixRow(relationshipId, null, Course.PROPOSED, Cell.EMPTY, Cell.EMPTY, List.of(), List.of());
    }

    public Cell cell(Side side) {
        return switch (side) {
            case A -> a;
            case B -> b;
        };
    }

    public Balance balance() {
        if (a.silent() && b.silent()) {
            return Balance.SILENT;
        }
        return a.silent() || b.silent() ? Balance.ONE_SIDED : Balance.BALANCED;
    }

    /** What of it falls into the filter's period. */
    public MatrixRow within(MatrixFilter filter) {
        return new MatrixRow(
                relationshipId,
                terms,
                course,
                a.within(filter),
                b.within(filter),
                held.stream().filter(it -> filter.covers(it.heldAt())).toList(),
                reflections);
    }

    MatrixRow on(Terms agreed) {
        return new MatrixRow(relationshipId, agreed, course, a, b, held, reflections);
    }

    MatrixRow went(Course on) {
        return new MatrixRow(relationshipId, terms, on, a, b, held, reflections);
    }

    MatrixRow change(Side side, UnaryOperator<Cell> change) {
        return switch (side) {
            case A -> new MatrixRow(relationshipId, terms, course, change.apply(a), b, held, reflections);
            case B -> new MatrixRow(relationshipId, terms, course, a, change.apply(b), held, reflections);
        };
    }

    /** In whichever cell it stands; an event of a learning need not say its side. */
    MatrixRow change(UUID learningId, UnaryOperator<Entry> change) {
        return change(Side.A, it -> it.change(learningId, change)).change(Side.B, it -> it.change(learningId, change));
    }

    MatrixRow held(HeldSession session) {
        return new MatrixRow(relationshipId, terms, course, a, b, added(held, session), reflections);
    }

    MatrixRow reflected(UUID eventId) {
        return new MatrixRow(relationshipId, terms, course, a, b, held, added(reflections, eventId));
    }

    private static <T> List<T> added(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}

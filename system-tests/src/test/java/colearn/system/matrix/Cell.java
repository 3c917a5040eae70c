package colearn.system.matrix;

import java.util.List;

/**
 * One side of a row.
 *
 * @param parties who learns there: a person by name, another by its label
 * @param learned each "who: what", in the order of the alphabet
 * @param silent whether nothing confirmed is shown
 */
public record Cell(List<String> parties, List<String> learned, boolean silent) {
    public Cell {
        parties = List.copyOf(parties);
        learned = List.copyOf(learned);
    }
}

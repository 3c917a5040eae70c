package colearn.platform.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Which part of a list is wanted, from {@code cursor} and {@code limit}; an endpoint's argument. Select {@link #fetch()} rows after the
 * cursor in a stable order, then let {@link #page} make the page of them.
 *
 * @param cursor where the page before ended; empty for the first
 * @param limit 1 to 200
 */
public record Paging(Optional<Cursor> cursor, int limit) {
    public static final int USUAL = 50;
    public static final int MOST = 200;

    /** One row more than is shown tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * @param rows at most {@link #fetch()}
     * @param key of a row, in the order that the query sorts by
     * @param position from {@link Queries.Answer#position()}
     */
    public <T> Page<T> page(List<T> rows, Function<T, Cursor> key, String position) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null, position);
        }
        var shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, key.apply(shown.getLast()).toString(), position);
    }
}

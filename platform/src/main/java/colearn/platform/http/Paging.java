package colearn.platform.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

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

    /** In characters; a page whose rows weigh more ends before its limit, unless it is one row. */
    private static final int HEAVIEST = 2 * 1024 * 1024;

    /**
     * The rows of a page.
     *
     * @param more whether others follow
     */
    public record Part<T>(List<T> rows, boolean more) {}

    /** One row more than is shown tells whether there is a next page. */
    public int fetch() {
        return limit + 1;
    }

    /**
     * As many of the rows as a page may have, and may weigh.
     *
     * @param query which has the rows' text in its first column
     */
    public <T> Part<T> rows(JdbcClient.StatementSpec query, Function<String, T> read) {
        try (var texts = query.query((row, number) -> Objects.requireNonNull(row.getString(1))).stream()) {
            return part(texts, String::length, read);
        }
    }

    /** The same of anything that can be weighed; no more is taken than one beyond the page. */
    <S, T> Part<T> part(Stream<S> all, ToIntFunction<S> weight, Function<S, T> read) {
        var rows = new ArrayList<T>();
        long weighs = 0;
        for (var each = all.iterator(); each.hasNext(); ) {
            var next = each.next();
            weighs += weight.applyAsInt(next);
            if (rows.size() == limit || (weighs > HEAVIEST && !rows.isEmpty())) {
                return new Part<>(rows, true);
            }
            rows.add(read.apply(next));
        }
        return new Part<>(rows, false);
    }

    /**
     * @param key of a row, in the order that the query sorts by
     * @param position from {@link Queries.Answer#position()}
     */
    public <T> Page<T> page(Part<T> part, Function<T, Cursor> key, String position) {
        var shown = List.copyOf(part.rows());
        return new Page<>(shown, part.more() ? key.apply(shown.getLast()).toString() : null, position);
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

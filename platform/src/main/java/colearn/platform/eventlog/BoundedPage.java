package colearn.platform.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A page of rows that is bounded in number and in what the payloads weigh when they are read.
 *
 * @param candidates how many it would be if they weighed nothing
 */
record BoundedPage(List<LogRow> rows, int candidates) {
    /** What the payloads of a page may weigh: those who read the log are many, and heaps are small. */
    static final int BYTES = 4 * 1024 * 1024;

    /** A compressed payload must be weighed as it is read; what weighs nothing out of the ordinary is not unpacked for it. */
    private static final String WEIGHED =
            "case when pg_column_compression(payload) is null then pg_column_size(payload) else octet_length(payload::text) end";

    /**
     * With the parameters {@code limit} and {@code bytes}. A row that alone weighs more comes alone.
     *
     * @param rows which rows, a condition
     * @param order columns that no two of these rows share together
     */
    static String sql(String rows, String order) {
        return """
                select %1$s, candidates
                from (select *, sum(weight) over (order by %4$s) - weight as before, count(*) over () as candidates
                      from (select *, %2$s as weight from log.event where %3$s order by %4$s limit :limit) as limited) as weighed
                where before + weight <= :bytes or before = 0 order by %4$s""".formatted(LogRow.COLUMNS, WEIGHED, rows, order);
    }

    static BoundedPage read(ResultSet row) throws SQLException {
        var rows = new ArrayList<LogRow>();
        int candidates = 0;
        while (row.next()) {
            rows.add(LogRow.of(row));
            candidates = row.getInt("candidates");
        }
        return new BoundedPage(rows, candidates);
    }

    /** Whether there were more that it had no room for. */
    boolean isCut() {
        return rows.size() < candidates;
    }
}

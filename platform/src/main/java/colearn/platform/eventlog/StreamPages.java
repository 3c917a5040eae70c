package colearn.platform.eventlog;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The events of one stream, a page at a time in memory, all as they are known at one moment: what is appended while they are read is not among
 * them, and a correction that is appended meanwhile does not count.
 */
final class StreamPages implements Iterator<Happening> {
    private static final int PAGE = 500;

    private static final String ROWS =
            "source = :source and aggregate = :aggregate and aggregate_id = :id and version > :after and version <= :last";

    private final JdbcClient database;
    private final CorrectedRows rows;
    private final StreamId stream;
    private final int size;
    private Iterator<Happening> page;
    private long version;
    private final End end;

    /** The last version, and the last position up to it. */
    private record End(long version, long position) {}

    StreamPages(JdbcClient database, CorrectedRows rows, StreamId stream) {
        this(database, rows, stream, PAGE);
    }

    StreamPages(JdbcClient database, CorrectedRows rows, StreamId stream, int size) {
        this.database = database;
        this.rows = rows;
        this.stream = stream;
        this.size = size;
        var first = after(0, Long.MAX_VALUE);
        version = first.rows().isEmpty() ? 0 : first.rows().getLast().version();
        end = first.isCut() || first.candidates() == size ? end() : new End(version, 0);
        page = (end.version() == version ? rows.stream(first.rows()) : known(first.rows())).iterator();
    }

    private End end() {
        return database.sql("select max(version) as version, max(position) as position from log.event where " + ROWS)
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .param("after", 0)
                .param("last", Long.MAX_VALUE)
                .query((row, n) -> new End(row.getLong("version"), row.getLong("position")))
                .single();
    }

    private BoundedPage after(long after, long last) {
        return database.sql(BoundedPage.sql(ROWS, "version"))
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .param("after", after)
                .param("last", last)
                .param("limit", size)
                .param("bytes", BoundedPage.BYTES)
                .query(BoundedPage::read);
    }

    private List<Happening> known(List<LogRow> some) {
        return rows.page(database, some, new KnownAt(end.position()));
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && version < end.version()) {
            var next = after(version, end.version()).rows();
            version = next.getLast().version();
            page = known(next).iterator();
        }
        return page.hasNext();
    }

    @Override
    public Happening next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}

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

    private static final String ROWS = """
            source = :source and aggregate = :aggregate and aggregate_id = :id
            and version >= :version and (version, position) > (:version, :position) and position <= :last""";

    /** A source that was restored gives versions a second time: then the one that came first comes first. */
    private static final String ORDER = "version, position";

    private final JdbcClient database;
    private final CorrectedRows rows;
    private final StreamId stream;
    private final int size;
    private final long last;
    private Iterator<Happening> page;
    private Place place = new Place(0, 0);
    private boolean more;

    /** Where a page ended. */
    private record Place(long version, long position) {}

    StreamPages(JdbcClient database, CorrectedRows rows, StreamId stream) {
        this(database, rows, stream, PAGE);
    }

    StreamPages(JdbcClient database, CorrectedRows rows, StreamId stream, int size) {
        this.database = database;
        this.rows = rows;
        this.stream = stream;
        this.size = size;
        var first = next(Long.MAX_VALUE);
        last = more ? lastPosition() : Long.MAX_VALUE;
        page = (more ? known(first) : rows.stream(first)).iterator();
    }

    private long lastPosition() {
        return database.sql(
                        "select max(position) from log.event where source = :source and aggregate = :aggregate and aggregate_id = :id")
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .query(Long.class)
                .single();
    }

    private List<LogRow> next(long upTo) {
        var found = database.sql(BoundedPage.sql(ROWS, ORDER))
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .param("version", place.version())
                .param("position", place.position())
                .param("last", upTo)
                .param("limit", size)
                .param("bytes", BoundedPage.BYTES)
                .query(BoundedPage::read);
        more = found.isCut() || found.candidates() == size;
        if (!found.rows().isEmpty()) {
            var end = found.rows().getLast();
            place = new Place(end.version(), end.position());
        }
        return found.rows();
    }

    private List<Happening> known(List<LogRow> some) {
        return rows.page(database, some, new KnownAt(last));
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && more) {
            page = known(next(last)).iterator();
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

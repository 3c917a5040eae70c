package colearn.platform.eventlog;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The own events of one stream as they were recorded, with their corrections, a page at a time in memory. */
final class RecordedPages implements Iterator<RecordedEvent> {
    private static final int PAGE = 500;

    private static final String ROWS =
            "source = :source and aggregate = :aggregate and aggregate_id = :id and version > :version and corrects is null";

    private final JdbcClient database;
    private final CorrectedRows rows;
    private final StreamId stream;
    private long version;
    private boolean more = true;
    private Iterator<RecordedEvent> page = List.<RecordedEvent>of().iterator();

    RecordedPages(JdbcClient database, CorrectedRows rows, StreamId stream, long after) {
        this.database = database;
        this.rows = rows;
        this.stream = stream;
        this.version = after;
    }

    private List<RecordedEvent> next(int size) {
        var found = database.sql(BoundedPage.sql(ROWS, "version"))
                .param("source", stream.source())
                .param("aggregate", stream.aggregate())
                .param("id", stream.id())
                .param("version", version)
                .param("limit", size)
                .param("bytes", BoundedPage.BYTES)
                .query(BoundedPage::read);
        more = found.isCut() || found.candidates() == size;
        if (!found.rows().isEmpty()) {
            version = found.rows().getLast().version();
        }
        return rows.recorded(database, found.rows());
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext() && more) {
            page = next(PAGE).iterator();
        }
        return page.hasNext();
    }

    @Override
    public RecordedEvent next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}

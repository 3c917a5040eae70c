package colearn.session.views.writing;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was written in a session: row security leaves out what the reader may not know of. */
public final class WritingRows {
    private final JsonMapper json;

    public WritingRows(JsonMapper json) {
        this.json = json;
    }

    /** All of it, of several sessions at once, in the order in which it was written. */
    public List<WritingRow> of(JdbcClient database, List<UUID> sessions) {
        return database.sql("""
                        select body from view.writing
                        where generation = view.serving('writing') and session = any(:sessions) order by key""")
                .param("sessions", sessions.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, n) -> json.readValue(row.getString(1), WritingRow.class))
                .list();
    }
}

package colearn.session.views.session;

import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import colearn.session.domain.session.Stage;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads sessions, in the order in which they were first recorded. */
public final class SessionRows {
    private final JsonMapper json;

    public SessionRows(JsonMapper json) {
        this.json = json;
    }

    /** @param stage null for all */
    public Paging.Part<SessionRow> of(JdbcClient database, UUID relationship, @Nullable Stage stage, Paging paging) {
        return paging.rows(
                database.sql("""
                        select body from view.session
                        where generation = view.serving('session') and relationship = :relationship
                          and (cast(:stage as text) is null or stage = :stage) and key > :after
                        order by key limit :limit""")
                        .param("relationship", relationship.toString())
                        .param("stage", stage == null ? null : stage.name())
                        .param(
                                "after",
                                paging.cursor()
                                        .map(cursor -> cursor.uuid(0).toString())
                                        .orElse(""))
                        .param("limit", paging.fetch()),
                body -> json.readValue(body, SessionRow.class));
    }

    public Optional<SessionRow> one(JdbcClient database, UUID id) {
        return database.sql("select body from view.session where generation = view.serving('session') and key = :key")
                .param("key", id.toString())
                .query((row, n) -> json.readValue(row.getString(1), SessionRow.class))
                .optional();
    }

    /** Where a page ended. */
    public static Cursor cursor(SessionRow row) {
        return Cursor.of(row.sessionId());
    }
}

package colearn.session.views.struggle;

import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads struggles, in the order in which they were recorded. */
public final class StruggleRows {
    private final JsonMapper json;

    public StruggleRows(JsonMapper json) {
        this.json = json;
    }

    /** @param state null for all */
    public Paging.Part<StruggleRow> of(
            JdbcClient database, UUID relationship, StruggleRow.@Nullable State state, Paging paging) {
        return paging.rows(
                database.sql("""
                        select body from view.struggle
                        where generation = view.serving('struggle') and relationship = :relationship
                          and (cast(:state as text) is null or state = :state) and key > :after
                        order by key limit :limit""")
                        .param("relationship", relationship.toString())
                        .param("state", state == null ? null : state.name())
                        .param(
                                "after",
                                paging.cursor()
                                        .map(cursor -> cursor.uuid(0).toString())
                                        .orElse(""))
                        .param("limit", paging.fetch()),
                body -> json.readValue(body, StruggleRow.class));
    }

    public Optional<StruggleRow> one(JdbcClient database, UUID id) {
        return database.sql("select body from view.struggle where generation = view.serving('struggle') and key = :key")
                .param("key", id.toString())
                .query((row, n) -> json.readValue(row.getString(1), StruggleRow.class))
                .optional();
    }

    /** Where a page ended. */
    public static Cursor cursor(StruggleRow row) {
        return Cursor.of(row.struggleId());
    }
}

package colearn.partner.views.relationship;

import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads relationships, in the order in which they were proposed. */
public final class RelationshipRows {
    private final JsonMapper json;

    public RelationshipRows(JsonMapper json) {
        this.json = json;
    }

    public Paging.Part<RelationshipRow> page(JdbcClient database, RelationshipFilter filter, Paging paging) {
        return paging.rows(
                database.sql("""
                        select body from view.relationship
                        where generation = view.serving('relationship')
                          and (:level::text is null or level = :level)
                          and (:state::text is null or state = :state)
                          and (:partner::text is null or partners ?? :partner)
                          and (:member::text is null or members ?? :member)
                          and (:key::text is null or key > :key)
                        order by key limit :limit""")
                        .param("level", name(filter.level()))
                        .param("state", name(filter.state()))
                        .param("partner", text(filter.partner()))
                        .param("member", text(filter.member()))
                        .param(
                                "key",
                                paging.cursor().map(it -> it.uuid(0).toString()).orElse(null))
                        .param("limit", paging.fetch()),
                this::read);
    }

    public static Cursor cursor(RelationshipRow row) {
        return Cursor.of(row.relationshipId());
    }

    public Optional<RelationshipRow> find(JdbcClient database, UUID relationship) {
        return database.sql("""
                        select body from view.relationship
                        where generation = view.serving('relationship') and key = :key""")
                .param("key", relationship.toString())
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    /** Those of which both are members or parties, or once were. */
    public List<RelationshipRow> shared(JdbcClient database, UUID one, UUID other) {
        return database.sql("""
                        select body from view.relationship
                        where generation = view.serving('relationship') and people ?? :one and people ?? :other order by key""")
                .param("one", one.toString())
                .param("other", other.toString())
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private RelationshipRow read(String body) {
        return Objects.requireNonNull(json.readValue(body, RelationshipRow.class));
    }
}

package colearn.session.views.members;

import colearn.session.received.KnownRelationship;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads what is known of a relationship. */
public final class MembersRows {
    private final JsonMapper json;

    public MembersRows(JsonMapper json) {
        this.json = json;
    }

    public Optional<KnownRelationship> of(JdbcClient database, UUID relationship) {
        return database.sql("select body from view.members where generation = view.serving('members') and key = :key")
                .param("key", relationship.toString())
                .query((row, n) ->
                        json.readValue(row.getString(1), MembersRow.class).known())
                .optional();
    }
}

package colearn.partner.views.person;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads a person, where the reader may: the table shows nobody else. */
public final class PersonRows {
    private final JsonMapper json;

    public PersonRows(JsonMapper json) {
        this.json = json;
    }

    public Optional<PersonRow> find(JdbcClient database, UUID person) {
        return database.sql("select body from view.person where generation = view.serving('person') and key = :key")
                .param("key", person.toString())
                .query((row, number) -> Objects.requireNonNull(json.readValue(row.getString(1), PersonRow.class)))
                .optional();
    }
}

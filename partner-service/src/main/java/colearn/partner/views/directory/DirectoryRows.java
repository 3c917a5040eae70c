package colearn.partner.views.directory;

import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the partner directory: by name, as names are compared. */
public final class DirectoryRows {
    private final JsonMapper json;

    public DirectoryRows(JsonMapper json) {
        this.json = json;
    }

    public Paging.Part<PartnerRow> page(JdbcClient database, DirectoryFilter filter, Paging paging) {
        var after = paging.cursor();
        return paging.rows(
                database.sql("""
                        select body from view.partner_directory
                        where generation = view.serving('partner_directory')
                          and (:state::text is null or state = :state)
                          and (:text::text is null or position(:text in search) > 0)
                          and (:industry::text is null or exists (
                              select from jsonb_array_elements(body -> 'industries') as line
                              where line ->> 'topLevel' = :industry or starts_with(line ->> 'code', :industry)))
                          and (:search::text is null or (search, key) > (:search collate "C", :key))
                        order by search, key limit :limit""")
                        .param(
                                "state",
                                filter.standing() == null
                                        ? null
                                        : filter.standing().name())
                        .param("text", filter.text() == null ? null : SearchText.of(filter.text()))
                        .param("industry", filter.industry())
                        .param("search", after.map(it -> it.text(0)).orElse(null))
                        .param("key", after.map(it -> it.uuid(1).toString()).orElse(null))
                        .param("limit", paging.fetch()),
                this::read);
    }

    public static Cursor cursor(PartnerRow row) {
        return Cursor.of(row.search(), row.partnerId());
    }

    public Optional<PartnerRow> find(JdbcClient database, UUID partner) {
        return database.sql("""
                        select body from view.partner_directory
                        where generation = view.serving('partner_directory') and key = :key""")
                .param("key", partner.toString())
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    private PartnerRow read(String body) {
        return Objects.requireNonNull(json.readValue(body, PartnerRow.class));
    }
}

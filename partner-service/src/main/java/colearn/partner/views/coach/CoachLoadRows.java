package colearn.partner.views.coach;

import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the coach load, in the order in which coaches were registered; who has left is only found by id. */
public final class CoachLoadRows {
    private final JsonMapper json;

    public CoachLoadRows(JsonMapper json) {
        this.json = json;
    }

    public List<CoachLoadRow> page(JdbcClient database, CoachLoadFilter filter, Paging paging) {
        return database.sql("""
                        select body from view.coach_load
                        where generation = view.serving('coach_load') and state <> 'LEFT'
                          and (:free::int is null or free >= :free)
                          and (:skill::text is null or jsonb_exists(body -> 'skills', :skill))
                          and (:language::text is null or exists (
                              select from jsonb_array_elements_text(body -> 'languages') as tag
                              where tag = :language or starts_with(tag, :language || '-')))
                          and (:industry::text is null or exists (
                              select from jsonb_array_elements(body -> 'industries') as line
                              where line ->> 'topLevel' = :industry or starts_with(line ->> 'code', :industry)))
                          and (:key::text is null or key > :key)
                        order by key limit :limit""")
                .param("free", filter.free())
                .param(
                        "skill",
                        filter.skill() == null ? null : filter.skill().strip().toLowerCase(Locale.ROOT))
                .param(
                        "language",
                        filter.language() == null
                                ? null
                                : Locale.forLanguageTag(filter.language()).toLanguageTag())
                .param("industry", filter.industry())
                .param("key", paging.cursor().map(it -> it.uuid(0).toString()).orElse(null))
                .param("limit", paging.fetch())
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    public static Cursor cursor(CoachLoadRow row) {
        return Cursor.of(row.coachId());
    }

    public Optional<CoachLoadRow> find(JdbcClient database, UUID coach) {
        return database.sql("""
                        select body from view.coach_load
                        where generation = view.serving('coach_load') and key = :key""")
                .param("key", coach.toString())
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    private CoachLoadRow read(String body) {
        return Objects.requireNonNull(json.readValue(body, CoachLoadRow.class));
    }
}

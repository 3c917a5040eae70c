package colearn.partner.views.cohort;

import colearn.partner.domain.cohort.CohortStanding;
import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the cohorts, in the order in which they were planned. */
public final class CohortRows {
    private final JsonMapper json;

    public CohortRows(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param state null for any
     * @param partner that has a seat or waits for one; null for any
     */
    public List<CohortRow> page(
            JdbcClient database, @Nullable CohortStanding state, @Nullable UUID partner, Paging paging) {
        return database.sql("""
                        select body from view.cohort
                        where generation = view.serving('cohort')
                          and (:state::text is null or state = :state)
                          and (:partner::text is null
                              or jsonb_exists(body -> 'enrolled', :partner) or jsonb_exists(body -> 'waiting', :partner))
                          and (:key::text is null or key > :key)
                        order by key limit :limit""")
                .param("state", state == null ? null : state.name())
                .param("partner", partner == null ? null : partner.toString())
                .param("key", paging.cursor().map(it -> it.uuid(0).toString()).orElse(null))
                .param("limit", paging.fetch())
                .query((row, number) -> read(row.getString(1)))
                .list();
    }

    public static Cursor cursor(CohortRow row) {
        return Cursor.of(row.cohortId());
    }

    public Optional<CohortRow> find(JdbcClient database, UUID cohort) {
        return database.sql("""
                        select body from view.cohort
                        where generation = view.serving('cohort') and key = :key""")
                .param("key", cohort.toString())
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    private CohortRow read(String body) {
        return Objects.requireNonNull(json.readValue(body, CohortRow.class));
    }
}

package colearn.insight.views.matrix;

import colearn.platform.http.Paging;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.json.JsonMapper;

/** Reads the matrix; row security decides which rows there are. */
public final class MatrixRows {
    /** The rows that a filter lets through, each with what it counts. Doubled question marks are PostgreSQL's operators. */
    private static final String COUNTED = """
            with counted as (
                select m.key, m.level, m.level_rank, m.body, c.work, c.coaching, c.business,
                       case (c.a > 0)::int + (c.b > 0)::int
                           when 0 then 'SILENT' when 1 then 'ONE_SIDED' else 'BALANCED' end as balance
                from view.matrix m
                cross join lateral (
                    select count(*) filter (where e.side = 'A') as a,
                           count(*) filter (where e.side = 'B') as b,
                           count(*) filter (where e.entry ->> 'kind' = 'WORK') as work,
                           count(*) filter (where e.entry ->> 'kind' = 'COACHING') as coaching,
                           count(*) filter (where e.entry ->> 'kind' = 'BUSINESS') as business
                    from (select 'A' as side, jsonb_array_elements(m.body -> 'a' -> 'entries') as entry
                          union all
                          select 'B', jsonb_array_elements(m.body -> 'b' -> 'entries')) e
                    where e.entry -> 'attestation' ->> 'standing' = 'CONFIRMED'
                      and (e.entry ->> 'learnedAt')::timestamptz >= coalesce(:from, '-infinity'::timestamptz)
                      and (e.entry ->> 'learnedAt')::timestamptz < coalesce(:until, 'infinity'::timestamptz)) c
                where m.generation = view.serving('matrix')
                  and m.level = coalesce(:level, m.level)
                  and (:partners::text[] is null or m.partners ??| :partners::text[])
                  and (coalesce(:from, :until) is null
                       or (m.body -> 'course' ->> 'activatedAt')::timestamptz < coalesce(:until, 'infinity'::timestamptz)
                      and coalesce((m.body -> 'course' ->> 'concludedAt')::timestamptz, 'infinity')
                          >= coalesce(:from, '-infinity'::timestamptz)))
            """;

    private final JsonMapper json;

    public MatrixRows(JsonMapper json) {
        this.json = json;
    }

    /** A page of the rows after a place, by level and then by age. */
    public Paging.Part<MatrixRow> page(JdbcClient database, MatrixFilter filter, Place after, Paging paging) {
        return paging.rows(
                filtered(database, COUNTED + """
                        select body from counted
                        where balance = coalesce(:balance, balance) and (level_rank, key) > (:rank, :key)
                        order by level_rank, key limit :limit""", filter)
                        .param("rank", after.rank())
                        .param("key", after.key())
                        .param("limit", paging.fetch()),
                this::read);
    }

    /** What the rows of each level add up to; a level without any is not there. */
    public List<LevelSum> levels(JdbcClient database, MatrixFilter filter) {
        return filtered(database, COUNTED + """
                        select level, count(*) as relationships,
                               count(*) filter (where balance = 'BALANCED') as balanced,
                               count(*) filter (where balance = 'ONE_SIDED') as one_sided,
                               count(*) filter (where balance = 'SILENT') as silent,
                               sum(work) as work, sum(coaching) as coaching, sum(business) as business
                        from counted where balance = coalesce(:balance, balance)
                        group by level, level_rank order by level_rank""", filter)
                .query((row, number) -> new LevelSum(
                        Level.valueOf(row.getString("level")),
                        row.getLong("relationships"),
                        row.getLong("balanced"),
                        row.getLong("one_sided"),
                        row.getLong("silent"),
                        row.getLong("work"),
                        row.getLong("coaching"),
                        row.getLong("business")))
                .list();
    }

    public Optional<MatrixRow> row(JdbcClient database, UUID relationshipId) {
        return database.sql("""
                        select body from view.matrix
                        where generation = view.serving('matrix') and key = ? and level is not null""")
                .param(relationshipId.toString())
                .query((row, number) -> read(row.getString("body")))
                .optional();
    }

    /** The row in which a learning stands, whether its relationship's proposal was heard or not. */
    public Optional<MatrixRow> rowOfLearning(JdbcClient database, UUID learningId) {
        return database.sql("""
                        select body from view.matrix
                        where generation = view.serving('matrix') and learnings ?? :learning""")
                .param("learning", learningId.toString())
                .query((row, number) -> read(row.getString("body")))
                .optional();
    }

    private static StatementSpec filtered(JdbcClient database, String sql, MatrixFilter filter) {
        var partners = filter.partners();
        return database.sql(sql)
                .param("level", filter.level() == null ? null : filter.level().name())
                .param(
                        "balance",
                        filter.balance() == null ? null : filter.balance().name())
                .param(
                        "partners",
                        partners == null
                                ? null
                                : partners.stream().map(UUID::toString).toArray(String[]::new))
                .param("from", moment(filter.from()))
                .param("until", moment(filter.until()));
    }

    private static java.time.@Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private MatrixRow read(String body) {
        return Objects.requireNonNull(json.readValue(body, MatrixRow.class));
    }
}

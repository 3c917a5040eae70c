package colearn.insight.views.balance;

import colearn.insight.domain.Side;
import colearn.platform.http.Paging;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads the balance board; row security shows only relationships that the reader may see. */
public final class BalanceRows {
    private final JsonMapper json;

    public BalanceRows(JsonMapper json) {
        this.json = json;
    }

    /**
     * Relationships with an open flag, in the order of their ids.
     *
     * @param side that is flagged; null for any
     * @param sinceBefore only flags at least so old
     */
    public Paging.Part<BalanceRow> page(JdbcClient database, @Nullable Side side, Instant sinceBefore, Paging paging) {
        return paging.rows(
                database.sql("""
                        select body from view.balance
                        where generation = view.serving('balance')
                          and (:key::text is null or key > :key)
                          and exists (
                              select from jsonb_array_elements(body -> 'flags') flag
                              where flag ->> 'clearedAt' is null
                                and (:side::text is null or flag ->> 'side' = :side)
                                and (flag ->> 'since')::timestamptz <= :before)
                        order by key limit :limit""")
                        .param("side", side == null ? null : side.name())
                        .param("before", sinceBefore.atOffset(ZoneOffset.UTC))
                        .param(
                                "key",
                                paging.cursor().map(it -> it.uuid(0).toString()).orElse(null))
                        .param("limit", paging.fetch()),
                this::read);
    }

    public Optional<BalanceRow> find(JdbcClient database, UUID relationship) {
        return database.sql("""
                        select body from view.balance where generation = view.serving('balance') and key = :key""")
                .param("key", relationship.toString())
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    private BalanceRow read(String body) {
        return Objects.requireNonNull(json.readValue(body, BalanceRow.class));
    }
}

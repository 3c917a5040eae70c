package colearn.partner.views.agreement;

import colearn.platform.http.Cursor;
import colearn.platform.http.Paging;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads agreements, in the order in which they were drafted. */
public final class AgreementRows {
    private final JsonMapper json;

    public AgreementRows(JsonMapper json) {
        this.json = json;
    }

    /** @param partner null for every partner's */
    public Paging.Part<AgreementRow> page(JdbcClient database, @Nullable UUID partner, Paging paging) {
        return paging.rows(
                database.sql("""
                        select body from view.agreement
                        where generation = view.serving('agreement')
                          and (:partner::text is null or partner = :partner)
                          and (:key::text is null or key > :key)
                        order by key limit :limit""")
                        .param("partner", partner == null ? null : partner.toString())
                        .param(
                                "key",
                                paging.cursor().map(it -> it.uuid(0).toString()).orElse(null))
                        .param("limit", paging.fetch()),
                this::read);
    }

    public static Cursor cursor(AgreementRow row) {
        return Cursor.of(row.agreementId());
    }

    public Optional<AgreementRow> find(JdbcClient database, UUID agreement) {
        return database.sql("""
                        select body from view.agreement
                        where generation = view.serving('agreement') and key = :key""")
                .param("key", agreement.toString())
                .query((row, number) -> read(row.getString(1)))
                .optional();
    }

    private AgreementRow read(String body) {
        return Objects.requireNonNull(json.readValue(body, AgreementRow.class));
    }
}

package colearn.insight.views.partner;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what other views join of a partner. */
public final class PartnerRows {

    /** The present names of partners; one that was not heard of is not there. */
    public Map<UUID, String> names(JdbcClient database, Collection<UUID> partners) {
        return database
                .sql("""
                        select key, body ->> 'name' as name from view.partner
                        where generation = view.serving('partner') and key = any (:keys)""")
                .param("keys", partners.stream().map(UUID::toString).toArray(String[]::new))
                .query((row, number) -> Map.entry(UUID.fromString(row.getString("key")), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Partners with an industry whose code is, or begins with, {@code code}, or stands under that heading: C finds 2910. */
    public List<UUID> in(JdbcClient database, String code) {
        return database.sql("""
                        select key from view.partner
                        where generation = view.serving('partner') and exists (
                            select from jsonb_array_elements(body -> 'industries') as industry
                            where starts_with(industry ->> 'code', :code) or industry ->> 'heading' = :code)
                        order by key""")
                .param("code", code)
                .query((row, number) -> UUID.fromString(row.getString("key")))
                .list();
    }
}

package colearn.platform.operations;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How ids and times are described, each with an example. */
final class TextSchemas {
    private record Form(String format, String example) {}

    private static final Map<Class<?>, Form> FORMS = Map.of(
            UUID.class, new Form("uuid", "01890a5d-ac96-774b-bcce-b302099a8057"),
            Instant.class, new Form("date-time", "2026-03-01T09:00:00Z"),
            LocalDate.class, new Form("date", "2026-03-01"),
            LocalDateTime.class, new Form("local-date-time", "2026-03-01T09:00:00"),
            LocalTime.class, new Form("local-time", "09:00:00"),
            Duration.class, new Form("duration", "PT1H30M"),
            ZoneId.class, new Form("time-zone", "America/Detroit"));

    private TextSchemas() {}

    static Optional<Schema<?>> of(Class<?> type) {
        return Optional.ofNullable(FORMS.get(type)).map(form -> {
            var schema = new StringSchema();
            schema.addType("string");
            schema.setFormat(form.format());
            schema.setExample(form.example());
            return schema;
        });
    }
}

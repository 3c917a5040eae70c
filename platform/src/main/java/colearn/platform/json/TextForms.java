package colearn.platform.json;

import java.beans.PropertyEditorSupport;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.PropertyEditorRegistry;
import tools.jackson.databind.module.SimpleModule;

/**
 * How ids and times are written: canonical UUIDs, RFC 3339 with offset, ISO 8601. Years are 1 to 9999, so that whatever can be read can
 * also be stored.
 */
public final class TextForms {
    private static final String CANONICAL = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private TextForms() {}

    private record Form<T>(Class<T> type, String form, Function<String, T> parse) {
        void addTo(SimpleModule module) {
            module.addDeserializer(type, new TextForm<>(type, form, parse));
        }

        void addTo(PropertyEditorRegistry registry) {
            registry.registerCustomEditor(type, new PropertyEditorSupport() {
                @Override
                public void setAsText(String text) {
                    try {
                        setValue(parse.apply(text));
                    } catch (DateTimeException e) {
                        throw new IllegalArgumentException(e);
                    }
                }
            });
        }
    }

    private static final List<Form<?>> FORMS = List.of(
            new Form<>(UUID.class, "a UUID: write it like 01890a5d-ac96-774b-bcce-b302099a8057", TextForms::uuid),
            new Form<>(
                    Instant.class, "a moment with an offset: write it like 2026-03-01T09:00:00Z", TextForms::instant),
            new Form<>(LocalDate.class, "a date: write it like 2026-03-01", TextForms::date),
            new Form<>(LocalDateTime.class, "a local time: write it like 2026-03-01T09:00", TextForms::dateTime),
            new Form<>(LocalTime.class, "a time of day: write it like 09:00", LocalTime::parse),
            new Form<>(Duration.class, "a duration: write it like PT1H30M", Duration::parse),
            new Form<>(ZoneId.class, "a time zone: write it like America/Detroit", ZoneId::of));

    static SimpleModule everywhere() {
        var module = new SimpleModule("text-forms");
        FORMS.forEach(form -> form.addTo(module));
        return module;
    }

    /** The same forms in paths and queries. Editors, because Spring asks its own, which take more forms, where a converter refuses. */
    public static void addTo(PropertyEditorRegistry registry) {
        FORMS.forEach(form -> form.addTo(registry));
    }

    /** Which form each type has, in words. */
    static Map<Class<?>, String> forms() {
        return FORMS.stream().collect(Collectors.toMap(Form::type, Form::form));
    }

    /** What only a stranger's text needs: characters that no database takes, and numbers that fill a memory. */
    static SimpleModule forRequests() {
        var module = new SimpleModule("for-requests");
        module.addDeserializer(String.class, new PlainText());
        module.addKeyDeserializer(String.class, new PlainText.Name());
        module.setDeserializerModifier(new PlainValues());
        module.addDeserializer(BigDecimal.class, new BoundedDecimal());
        return module;
    }

    /** Stricter than {@link UUID#fromString}, which takes 1-1-1-1-1. */
    public static UUID uuid(String text) {
        if (!text.matches(CANONICAL)) {
            throw new IllegalArgumentException("no UUID");
        }
        return UUID.fromString(text);
    }

    public static Instant instant(String text) {
        var moment = OffsetDateTime.parse(text);
        // The day in UTC counts, because UTC is what is written, and has to be read again.
        return storable(moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate(), moment.toInstant());
    }

    public static LocalDate date(String text) {
        var date = LocalDate.parse(text);
        return storable(date, date);
    }

    private static LocalDateTime dateTime(String text) {
        var moment = LocalDateTime.parse(text);
        return storable(moment.toLocalDate(), moment);
    }

    private static <T> T storable(LocalDate date, T value) {
        if (date.getYear() < 1 || date.getYear() > 9999) {
            throw new IllegalArgumentException("outside the years 1 to 9999");
        }
        return value;
    }
}

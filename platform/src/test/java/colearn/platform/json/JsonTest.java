package colearn.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {
    private static final JsonMapper STORED = Json.stored();
    private static final JsonMapper HTTP = Json.http();

    enum Colour {
        RED,
        GREEN;

        @Override
        public String toString() {
            return "the colour " + name();
        }
    }

    record Name(String value) {
        Name {
            if (value.isBlank()) {
                throw new IllegalArgumentException("a name is not blank");
            }
        }
    }

    record Count(int value) {}

    record Inner(Name name, @Nullable String note) {}

    record Whole(
            UUID id,
            Name name,
            Count count,
            Colour colour,
            Instant at,
            LocalDate day,
            LocalDateTime local,
            ZoneId zone,
            Duration duration,
            BigDecimal amount,
            boolean flag,
            List<Inner> inners,
            Set<Colour> colours,
            Map<String, Count> counts,
            Optional<Name> alias,
            @Nullable Name other) {}

    private static final Whole WHOLE = new Whole(
            UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057"),
            new Name("Åsa"),
            new Count(3),
            Colour.GREEN,
            Instant.parse("2026-03-01T09:00:00.123456Z"),
            LocalDate.of(2026, 3, 1),
            LocalDateTime.of(2026, 3, 1, 9, 0),
            ZoneId.of("America/Detroit"),
            Duration.ofMinutes(90),
            new BigDecimal("12E+2"),
            true,
            List.of(new Inner(new Name("a"), null), new Inner(new Name("b"), "n")),
            Set.of(Colour.GREEN, Colour.RED),
            Map.of("z", new Count(1), "a", new Count(2)),
            Optional.empty(),
            null);

    private static final String WRITTEN = """
            {"id":"01890a5d-ac96-774b-bcce-b302099a8057","name":"Åsa","count":3,"colour":"GREEN",\
            "at":"2026-03-01T09:00:00.123456Z","day":"2026-03-01","local":"2026-03-01T09:00:00","zone":"America/Detroit",\
            "duration":"PT1H30M","amount":1200,"flag":true,"inners":[{"name":"a"},{"name":"b","note":"n"}],\
            "colours":["RED","GREEN"],"counts":{"a":2,"z":1}}""";

    @Test
    void storedRecordsAreWrittenInTheirOwnOrderAndReadBack() {
        assertThat(STORED.writeValueAsString(WHOLE)).isEqualTo(WRITTEN);
        assertThat(STORED.readValue(WRITTEN, Whole.class))
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(WHOLE);
    }

    @Test
    void answersSayWhatIsMissing() {
        assertThat(HTTP.writeValueAsString(new Inner(new Name("a"), null))).isEqualTo("{\"name\":\"a\",\"note\":null}");
    }

    @Test
    void requestsAreReadLikeStoredRecords() {
        assertThat(HTTP.readValue(WRITTEN, Whole.class)).isEqualTo(STORED.readValue(WRITTEN, Whole.class));
    }

    @Test
    void unknownFieldsAreIgnoredInStoredRecordsAndRefusedInRequests() {
        assertThat(STORED.readValue("{\"name\":\"a\",\"later\":1}", Inner.class))
                .isEqualTo(new Inner(new Name("a"), null));
        assertThatThrownBy(() -> HTTP.readValue("{\"name\":\"a\",\"later\":1}", Inner.class))
                .isInstanceOf(JacksonException.class)
                .hasMessageContaining("later");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\":null}",
                "{\"name\":1}",
                "{\"name\":true}",
                "{\"name\":[\"a\"]}",
                "{\"name\":{\"value\":\"a\"}}",
                "{\"name\":\" \"}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"name\":\"a\"} {}",
                "[]",
                "\"\"",
                "\"x\"",
                "1",
                "{\"name\":\"a\\u0000b\"}",
                "{\"name\":\"a\\ud800b\"}",
                "{\"name\":\"a\"",
                "{'name':'a'}",
            })
    void requestsAreNotGuessedAt(String body) {
        assertThatThrownBy(() -> HTTP.readValue(body, Inner.class)).isInstanceOf(JacksonException.class);
    }

    record Numbers(int whole, long big, BigDecimal decimal, boolean flag, Colour colour, List<String> texts) {}

    private static final String NUMBERS =
            "{\"whole\":1,\"big\":2,\"decimal\":1.50,\"flag\":true,\"colour\":\"RED\",\"texts\":[]}";

    @Test
    void numbersAreReadAsTheyAre() {
        assertThat(HTTP.readValue(NUMBERS, Numbers.class))
                .isEqualTo(new Numbers(1, 2, new BigDecimal("1.50"), true, Colour.RED, List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"whole\":\"1\"",
                "\"whole\":1.0",
                "\"whole\":99999999999",
                "\"whole\":null",
                "\"whole\":true",
                "\"big\":1e5",
                "\"decimal\":\"1.5\"",
                "\"decimal\":1e999999999",
                "\"decimal\":1e-999999",
                "\"decimal\":NaN",
                "\"flag\":\"true\"",
                "\"flag\":1",
                "\"colour\":\"red\"",
                "\"colour\":0",
                "\"colour\":\"\"",
                "\"colour\":\"the colour RED\"",
                "\"texts\":\"a\"",
                "\"texts\":[null]",
                "\"texts\":[1]",
                "\"texts\":{}",
                "\"texts\":\"\"",
            })
    void typesAreNotBent(String field) {
        var name = field.substring(0, field.indexOf(':') + 1);
        var body = NUMBERS.replaceFirst(name + "[^,}]+", field);
        assertThat(body).contains(field);
        assertThatThrownBy(() -> HTTP.readValue(body, Numbers.class)).isInstanceOf(JacksonException.class);
    }

    record Times(
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable ZoneId zone,
            @Nullable Duration length,
            @Nullable UUID id) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\":0}",
                "{\"at\":\"2026-03-01T09:00:00\"}",
                "{\"at\":\"+12026-03-01T09:00:00Z\"}",
                "{\"at\":\"\"}",
                "{\"day\":[2026,3,1]}",
                "{\"day\":\"2026-02-30\"}",
                "{\"day\":\"-0001-01-01\"}",
                "{\"day\":20000}",
                "{\"zone\":\"Mars/Base\"}",
                "{\"length\":90}",
                "{\"length\":\"an hour\"}",
                "{\"id\":\"1-1-1-1-1\"}",
                "{\"id\":\"AYkKXayWd0u8zrMCCZqAVw==\"}",
            })
    void timesAndIdsHaveOneForm(String body) {
        assertThatThrownBy(() -> HTTP.readValue(body, Times.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void anOffsetIsReadAndUtcIsWritten() {
        var read = HTTP.readValue("{\"at\":\"2026-03-01T09:00:00+02:00\"}", Times.class);
        assertThat(HTTP.writeValueAsString(read)).contains("\"at\":\"2026-03-01T07:00:00Z\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00+18:00", "9999-12-31T23:59:59-18:00"})
    void aMomentThatCouldNotBeReadAgainIsNotTaken(String moment) {
        assertThatThrownBy(() -> HTTP.readValue("{\"at\":\"%s\"}".formatted(moment), Times.class))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void depthAndLengthAreBounded() {
        assertThatThrownBy(() -> HTTP.readTree("[".repeat(40) + "]".repeat(40))).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> HTTP.readValue("{\"name\":\"%s\"}".formatted("x".repeat(70_000)), Inner.class))
                .isInstanceOf(JacksonException.class);
    }

    record Named(Map<Name, Count> counts) {}

    @Test
    void aMapIsNeverStoredInAnOrderOfChance() {
        assertThat(STORED.readValue("{\"counts\":{\"a\":1}}", Named.class))
                .isEqualTo(new Named(Map.of(new Name("a"), new Count(1))));
        assertThatThrownBy(() -> STORED.writeValueAsString(
                        new Named(Map.of(new Name("a"), new Count(1), new Name("b"), new Count(1)))))
                .isInstanceOf(JacksonException.class);
    }

    @Test
    void namesInAMapArePlainTextToo() {
        assertThatThrownBy(() -> HTTP.readValue("{\"a\\u0000\":1}", new TypeReference<Map<String, Integer>>() {}))
                .isInstanceOf(JacksonException.class);
    }

    record Sets(Set<String> texts) {}

    @Test
    void setsAreWrittenInOneOrder() {
        assertThat(STORED.writeValueAsString(new Sets(Set.of("c", "a", "b"))))
                .isEqualTo("{\"texts\":[\"a\",\"b\",\"c\"]}");
    }
}

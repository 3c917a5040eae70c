package colearn.testkit.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Each kind of change is planted into a small description. */
class BreakingChangesTest {
    private static final String SMALL = """
            {"openapi": "3.1.0", "info": {"title": "apples", "version": "1"},
             "paths": {
               "/apples": {
                 "post": {
                   "parameters": [
                     {"name": "Idempotency-Key", "in": "header", "required": true, "schema": {"type": "string"}},
                     {"name": "limit", "in": "query", "required": false, "schema": {"type": "integer", "maximum": 200}}],
                   "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/New"}}}},
                   "responses": {"201": {"description": "done", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Apple"}}}}}},
                 "get": {"responses": {"200": {"description": "them", "content": {"application/json": {"schema":
                     {"type": "array", "items": {"$ref": "#/components/schemas/Apple"}}}}}}}}},
             "components": {"schemas": {
               "New": {"type": "object", "required": ["name"], "properties": {
                 "name": {"type": "string", "maxLength": 40}, "colour": {"type": "string", "enum": ["RED", "GREEN"]},
                 "weight": {"type": ["integer", "null"]}}},
               "Apple": {"type": "object", "required": ["id", "name"], "properties": {
                 "id": {"type": "string", "format": "uuid"}, "name": {"type": "string"}, "kind": {"$ref": "#/components/schemas/Kind"},
                 "weight": {"type": ["integer", "null"]}}},
               "Kind": {"type": "string", "enum": ["OLD", "NEW"]}}}}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a path is gone             | \"/apples\": {                      | \"/pears\": {",
                "a method is gone           | \"get\": {                          | \"put\": {",
                "a field is needed          | \"required\": [\"name\"]            | \"required\": [\"name\", \"colour\"]",
                "a header is needed         | \"required\": false                 | \"required\": true",
                "a field is not taken       | \"colour\": {                       | \"color\": {",
                "a value is not taken       | [\"RED\", \"GREEN\"]                | [\"RED\"]",
                "a text may be shorter only | \"maxLength\": 40                   | \"maxLength\": 20",
                "a number may be less only  | \"maximum\": 200                    | \"maximum\": 100",
                "a field is not given       | \"kind\": {                         | \"sort\": {",
                "a field may not be there   | \"required\": [\"id\", \"name\"]    | \"required\": [\"id\"]",
                "a type is another, sent    | \"weight\": {\"type\": [\"integer\", \"null\"]}}},\\n   \"Apple\" | \"weight\": {\"type\": [\"string\", \"null\"]}}},\\n   \"Apple\"",
                "a type is another, told    | \"weight\": {\"type\": [\"integer\", \"null\"]}}},\\n   \"Kind\" | \"weight\": {\"type\": [\"string\", \"null\"]}}},\\n   \"Kind\"",
                "a form is another          | \"format\": \"uuid\"                | \"format\": \"date\"",
                "another status             | \"201\": {                          | \"200\": {",
            })
    void aClientWouldStumble(String what, String before, String after) {
        var planted = SMALL.replaceAll("\n +", "\n   ").replace(unescaped(before), unescaped(after));
        assertThat(json(planted)).as("it was planted").isNotEqualTo(json(SMALL));
        assertThat(BreakingChanges.between(json(SMALL), json(planted))).as(what).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a field may be left out  | \"required\": [\"name\"] | \"required\": []",
                "a field more is given    | \"name\": {\"type\": \"string\"} | \"name\": {\"type\": \"string\"}, \"size\": {\"type\": \"string\"}",
                "a sentence is another    | \"them\" | \"all of them\"",
                "a text may be longer     | \"maxLength\": 40 | \"maxLength\": 80",
            })
    void nobodyWouldNotice(String what, String before, String after) {
        var planted = SMALL.replace(before, after);
        assertThat(json(planted)).as("it was planted").isNotEqualTo(json(SMALL));
        assertThat(BreakingChanges.between(json(SMALL), json(planted))).as(what).isEmpty();
    }

    @Test
    void theSameIsTheSame() {
        assertThat(BreakingChanges.between(json(SMALL), json(SMALL))).isEmpty();
    }

    private static String unescaped(String text) {
        return text.replace("\\n", "\n");
    }

    private static JsonNode json(String text) {
        return Json.stored().readTree(text);
    }
}

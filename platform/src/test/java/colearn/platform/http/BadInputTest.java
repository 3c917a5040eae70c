package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadInputTest {
    private static final String WALL = "01890a5d-ac96-774b-bcce-b302099a8057";
    private final Http manager = Running.shared().manager();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "name    | ~~                                | invalid-field ",
                "name    | ~\"\"~                            | invalid-field ",
                "name    | 5                                 | invalid-field ",
                "name    | true                              | invalid-field ",
                "name    | null                              | missing-field ",
                "name    | \"a\\u0000b\"                     | invalid-field ",
                "name    | \"a\\ud83db\"                     | invalid-field ",
                "name    | {}                                | invalid-field ",
                "wall    | \"x\"                             | invalid-field ",
                "wall    | 7                                 | invalid-field ",
                "parts   | {}                                | invalid-field ",
                "parts   | null                              | missing-field ",
                "parts   | \"\"                              | invalid-field ",
                "parts   | [null]                            | missing-field ",
                "parts   | [1]                               | invalid-field ",
                "parts   | [{}]                              | missing-field ",
                "parts   | [{\"material\":\"GOLD\"}]         | invalid-field ",
                "parts   | [{\"material\":0}]                | invalid-field ",
                "parts   | [{\"material\":\"WOOD\",\"length\":\"1\"}]   | invalid-field ",
                "parts   | [{\"material\":\"WOOD\",\"length\":1e99999}] | invalid-field ",
                "parts   | [{\"material\":\"WOOD\",\"lengh\":1}]        | unknown-field ",
                "since   | \"2025\"                          | invalid-field ",
                "since   | 1700000000                        | invalid-field ",
                "until   | \"2026-02-30\"                    | invalid-field ",
                "until   | \"+12026-01-01\"                  | invalid-field ",
                "height  | 3                                 | unknown-field ",
            })
    void aWrongFieldIsNamed(String field, String value, String type) {
        var fields = new java.util.TreeMap<String, String>();
        fields.put("name", "\"a\"");
        fields.put("wall", "\"" + WALL + "\"");
        fields.put("parts", "[]");
        if (value == null || value.isEmpty()) {
            value = "\"" + "x".repeat(41) + "\"";
        }
        fields.put(field, value);
        var body = new StringBuilder();
        fields.forEach((key, it) -> body.append(body.isEmpty() ? "{" : ",").append("\"" + key + "\":" + it));
        var reply = manager.post("/ladders", body + "}").isProblem(400, type);
        assertThat(reply.json().get("field").asString()).startsWith(field);
    }

    @Test
    void theSentencesHelp() {
        var body = "{\"name\":\"%s\",\"wall\":\"%s\",\"parts\":%s}";
        assertThat(detail(body.formatted("", WALL, "[]")))
                .isEqualTo("The field 'name' cannot be accepted: a name has 1 to 40 characters.");
        assertThat(detail(body.formatted("a", "w", "[]")))
                .isEqualTo("The field 'wall' cannot be accepted: it is not a UUID: write it like " + WALL + ".");
        assertThat(detail(body.formatted("a", WALL, "[{\"material\":\"wood\"}]")))
                .isEqualTo("The field 'parts[0].material' cannot be accepted: it is not one of WOOD, STEEL.");
        assertThat(detail(body.formatted("a", WALL, "[{\"material\":\"WOOD\",\"len\":1}]")))
                .isEqualTo("The field 'parts[0].len' is not known here.");
        assertThat(detail("{\"wall\":")).isEqualTo("It stops being JSON at line 1, column 9.");
    }

    private String detail(String body) {
        return manager.post("/ladders", body).json().get("detail").asString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "null | missing-body",
                "{ | malformed-json",
                "{\"name\":\"a\",\"name\":\"b\"} | malformed-json",
                "{'name':'a'} | malformed-json",
                "<a/> | malformed-json",
                "[] | invalid-field",
                "\"x\" | invalid-field",
                "7 | invalid-field",
                "{} | missing-field",
            })
    void aWrongBodyIsRefused(String body, String type) {
        manager.post("/ladders", body).isProblem(400, type);
    }

    @Test
    void nothingFollowsTheObject() {
        var body = "{\"name\":\"a\",\"wall\":\"%s\",\"parts\":[]}".formatted(WALL);
        manager.post("/ladders", body + " {}").isProblem(400, "malformed-json");
        manager.post("/ladders", body + " x").isProblem(400, "malformed-json");
    }

    @Test
    void anEmptyBodyIsMissing() {
        manager.post("/ladders", "").isProblem(400, "missing-body");
    }

    @Test
    void sizesAreBounded() {
        manager.post("/ladders", "{\"name\":\"%s\"}".formatted("x".repeat(300_000)))
                .isProblem(413, "body-too-large");
        manager.post("/ladders", "{\"name\":\"%s\"}".formatted("x".repeat(70_000)))
                .isProblem(400, "beyond-limits");
        var deep = "{\"parts\":" + "[".repeat(100) + "]".repeat(100) + "}";
        assertThat(manager.post("/ladders", deep).status()).isEqualTo(400);
        var digits = "{\"parts\":[{\"material\":\"WOOD\",\"length\":%s}]}".formatted("1".repeat(100));
        manager.post("/ladders", digits).isProblem(400, "beyond-limits");
    }

    @Test
    void onlyJsonIsRead() {
        for (var type : new String[] {
            "text/plain", "application/xml", "application/x-www-form-urlencoded", "nonsense", "*/*", "application/*"
        }) {
            manager.post("/ladders", "{}", "Content-Type", type).isProblem(415, "unsupported-media-type");
        }
        assertThat(manager.post("/ladders", "{}", "Content-Type", "text/plain").header("Accept"))
                .isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "/ladders/xx,               400, invalid-parameter",
        "/ladders/1-1-1-1-1,        400, invalid-parameter",
        "/ladders?limit=0,          400, invalid-parameter",
        "/ladders?limit=201,        400, invalid-parameter",
        "/ladders?limit=-1,         400, invalid-parameter",
        "/ladders?limit=x,          400, invalid-parameter",
        "/ladders?cursor=x%20y,     400, invalid-parameter",
        "/ladders?cursor=YQ,        400, invalid-parameter",
        "/ladders?cursor=YR9i,      400, invalid-parameter",
        "/ladders?cursor=AA,        400, invalid-parameter",
        "/ladders?material=GOLD,    400, invalid-parameter",
        "/ladders?day=1.2.2026,     400, invalid-parameter",
        "/ladders?colour=red,       400, unknown-parameter",
        "/ladders?x=%00,            400, invalid-parameter",
        "/ladders?x=%ff,            400, invalid-parameter",
        "/nowhere,                  404, no-such-path",
        "/ladders/,                 404, no-such-path",
        "/error,                    404, no-such-path",
        "/ladders;a=b,              400, bad-request",
        "//ladders,                 400, bad-request",
        "/actuator,                 403, forbidden",
        "/actuator/env,             403, forbidden",
        "/actuator/heapdump,        403, forbidden",
    })
    void aWrongPathOrQueryIsNamed(String path, int status, String type) {
        manager.get(path).isProblem(status, type);
    }

    @Test
    void tooManyParametersAreRefused() {
        manager.get("/ladders?" + "a=1&".repeat(200)).isProblem(400, "invalid-parameter");
    }

    @Test
    void methodsThatAPathDoesNotTakeAreNamed() {
        for (var method : new String[] {"PUT", "DELETE", "PATCH"}) {
            var reply = manager.send(method, "/ladders", "{}").isProblem(405, "method-not-allowed");
            assertThat(reply.header("Allow")).isEqualTo("GET, POST");
        }
    }

    @Test
    void anUnknownIdIsNotFound() {
        var id = UUID.randomUUID();
        var reply = manager.get("/ladders/" + id).isProblem(404, "not-found");
        assertThat(reply.json().get("detail").asString()).contains(id.toString());
    }

    @Test
    void anAnswerThatTheSenderCannotReadIsNotGiven() {
        manager.get("/ladders", "Accept", "text/html").isProblem(406, "not-acceptable");
        manager.get("/ladders", "Accept", "nonsense").isProblem(406, "not-acceptable");
    }

    @Test
    void whatNobodyForesawTellsAnIncidentAndNothingElse() {
        var reply = manager.get("/broken").isProblem(500, "internal-error");
        assertThat(UUID.fromString(reply.json().get("incident").asString()).version())
                .isEqualTo(7);
        assertThat(reply.response().body()).doesNotContain("secret");
    }
}

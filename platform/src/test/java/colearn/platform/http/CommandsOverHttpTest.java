package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandsOverHttpTest {
    private static final Running SERVICE = Running.shared();
    private final Http manager = SERVICE.manager();

    static String ladder(String name) {
        return "{\"name\":\"%s\",\"wall\":\"%s\",\"parts\":[]}".formatted(name, UUID.randomUUID());
    }

    private static String anyName() {
        return UUID.randomUUID().toString();
    }

    @Test
    void whatIsCreatedHasAPlaceAVersionAndAPosition() {
        var reply = manager.post("/ladders", ladder(anyName()));
        assertThat(reply.status()).isEqualTo(201);
        var id = reply.json().get("id").asString();
        assertThat(UUID.fromString(id).version()).isEqualTo(7);
        assertThat(reply.header("Location")).isEqualTo("/ladders/" + id);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.json().get("version").asLong()).isEqualTo(1);
        assertThat(reply.header("Colearn-Position"))
                .matches("partner:1:[1-9][0-9]*")
                .isEqualTo(reply.json().get("position").asString());
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndNoSecondEffect() {
        var body = ladder(anyName());
        var first = manager.post("/ladders", body, "Idempotency-Key", "again");
        var second = manager.post("/ladders", body, "Idempotency-Key", "again");
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.response().body()).isEqualTo(first.response().body());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        assertThat(second.header("Colearn-Position")).isEqualTo(first.header("Colearn-Position"));
    }

    @Test
    void theSameKeyForAnotherRequestIsRefused() {
        manager.post("/ladders", ladder(anyName()), "Idempotency-Key", "reused");
        manager.post("/ladders", ladder(anyName()), "Idempotency-Key", "reused")
                .isProblem(422, "idempotency-key-reused");
    }

    @Test
    void keysOfDifferentPeopleNeverMeet() {
        var one = SERVICE.manager().post("/ladders", ladder(anyName()), "Idempotency-Key", "ours");
        var other = SERVICE.manager().post("/ladders", ladder(anyName()), "Idempotency-Key", "ours");
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().get("id")).isNotEqualTo(one.json().get("id"));
    }

    @Test
    void aKeyIsRequiredAndHasAForm() {
        manager.post("/ladders", ladder("x"), "Idempotency-Key", "").isProblem(400, "idempotency-key-missing");
        manager.post("/ladders", ladder("x"), "Idempotency-Key", "two words").isProblem(400, "invalid-header");
        manager.post("/ladders", ladder("x"), "Idempotency-Key", "x".repeat(201))
                .isProblem(400, "invalid-header");
    }

    @Test
    void whatWasChangedMeanwhileIsNotReplaced() {
        var place = manager.post("/ladders", ladder(anyName())).header("Location");
        var renamed = manager.post(place + "/name", "{\"name\":\"%s\"}".formatted(anyName()), "If-Match", "\"1\"");
        assertThat(renamed.status()).isEqualTo(200);
        assertThat(renamed.header("ETag")).isEqualTo("\"2\"");
        var stale = manager.post(place + "/name", "{\"name\":\"%s\"}".formatted(anyName()), "If-Match", "\"1\"")
                .isProblem(412, "stale-version");
        assertThat(stale.json().get("actual").asLong()).isEqualTo(2);
        assertThat(stale.json().get("expected").asLong()).isEqualTo(1);
    }

    @Test
    void theVersionIsRequiredWhereSomethingIsReplacedAndHasOneForm() {
        var place = manager.post("/ladders", ladder(anyName())).header("Location") + "/name";
        var body = "{\"name\":\"n\"}";
        manager.post(place, body).isProblem(428, "version-missing");
        for (var tag :
                new String[] {"*", "W/\"1\"", "1", "\"x\"", "\"1\", \"2\"", "\"0\"", "\"99999999999999999999\""}) {
            manager.post(place, body, "If-Match", tag).isProblem(400, "invalid-header");
        }
    }

    @Test
    void theVersionIsOptionalWhereNothingIsReplaced() {
        var place = manager.post("/ladders", ladder(anyName())).header("Location") + "/climbs";
        var body = "{\"rungs\":1,\"allowed\":true}";
        assertThat(manager.post(place, body).status()).isEqualTo(200);
        assertThat(manager.post(place, body, "If-Match", "\"2\"").status()).isEqualTo(200);
        manager.post(place, body, "If-Match", "\"2\"").isProblem(412, "stale-version");
    }

    @Test
    void whatTheDomainRefusesIsTheServicesProblem() {
        var place = manager.post("/ladders", ladder("only-one")).header("Location");
        manager.post(place + "/climbs", "{\"rungs\":1,\"allowed\":false}").isProblem(409, "not-allowed");
        manager.post("/ladders/%s/climbs".formatted(UUID.randomUUID()), "{\"rungs\":1,\"allowed\":true}")
                .isProblem(404, "no-ladder");
        manager.post("/ladders", ladder("only-one")).isProblem(409, "name-taken");
    }

    @Test
    void aPolicySaysWhy() {
        var refused = SERVICE.as("OPERATOR").post("/ladders", ladder(anyName())).isProblem(403, "forbidden");
        assertThat(refused.json().get("detail").asString()).isEqualTo("Operators put up no ladders.");
    }

    @Test
    void whoCannotReadTheAnswerIsRefusedBeforeAnythingIsDone() {
        var name = anyName();
        manager.post("/ladders", ladder(name), "Accept", "text/html").isProblem(406, "not-acceptable");
        assertThat(manager.post("/ladders", ladder(name)).status()).isEqualTo(201);
    }

    @Test
    void aCorrelationIdIsTakenFromTheSenderOrMade() {
        assertThat(manager.get("/ladders", "Colearn-Correlation-Id", "my-1").header("Colearn-Correlation-Id"))
                .isEqualTo("my-1");
        var made = manager.get("/ladders", "Colearn-Correlation-Id", "a b\tc").header("Colearn-Correlation-Id");
        assertThat(UUID.fromString(made).version()).isEqualTo(7);
    }
}

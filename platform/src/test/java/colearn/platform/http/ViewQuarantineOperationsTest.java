package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A row that stands still, as operators see it, and what they may decide. */
class ViewQuarantineOperationsTest {
    private static final String QUARANTINE = "/operations/views/rungs/quarantine";

    private final Running service = Running.shared();
    private final Http operator = service.as("OPERATOR");
    private final Http manager = service.manager();
    private final String bad = "bad " + UUID.randomUUID();
    private String ladder;

    @BeforeEach
    void aRowStandsStill() {
        ladder = manager.post(
                        "/ladders",
                        CommandsOverHttpTest.ladder(UUID.randomUUID().toString()))
                .json()
                .get("id")
                .asString();
        service.bean(Rungs.class).spoil(bad);
        manager.post("/ladders/" + ladder + "/name", "{\"name\": \"%s\"}".formatted(bad), "If-Match", "\"1\"");
        height(climb());
    }

    @AfterEach
    void nothingStandsStill() {
        service.bean(Rungs.class).mend(bad);
        operator.post(QUARANTINE + "/release", release());
    }

    @Test
    void itIsListedWithWhatWaitsBehindIt() {
        var row = row();
        assertThat(row.get("type").asString()).isEqualTo("ladder.renamed");
        assertThat(row.get("kind").asString()).isEqualTo("FAILED");
        assertThat(row.get("behind").asInt()).isEqualTo(1);
        assertThat(row.toString()).as("nothing of what is in the event").doesNotContain(bad);
    }

    @Test
    void releasedBeforeItIsMendedItStandsStillAndThenItGoesOn() {
        assertThat(released().get("waiting").get("behind").asInt()).isEqualTo(1);
        service.bean(Rungs.class).mend(bad);
        assertThat(released().path("waiting").isNull()).isTrue();
        assertThat(height(climb())).isEqualTo(2);
        operator.post(QUARANTINE + "/release", release()).isProblem(404, "not-found");
    }

    @Test
    void theEventThatIsSkippedIsPassedOver() {
        var skipped =
                operator.post(QUARANTINE + "/skip", skip(row().get("position").asLong()));
        assertThat(skipped.status()).isEqualTo(200);
        assertThat(height(skipped.json().get("position").asString())).isEqualTo(1);
        assertThat(operator.get(QUARANTINE).response().body()).doesNotContain(ladder);
    }

    @Test
    void anotherEventThanTheOneItStandsStillBeforeIsNotSkipped() {
        operator.post(QUARANTINE + "/skip", skip(row().get("position").asLong() - 1))
                .isProblem(400, "invalid-field");
        assertThat(row().get("behind").asInt()).isEqualTo(1);
    }

    @Test
    void whoMayNotDecideDoesNot() {
        var analyst = service.as("ANALYST");
        assertThat(analyst.get(QUARANTINE).status()).isEqualTo(200);
        analyst.post(QUARANTINE + "/release", release()).isProblem(403, "forbidden");
        analyst.post(QUARANTINE + "/skip", skip(1)).isProblem(403, "forbidden");
        manager.get(QUARANTINE).isProblem(403, "forbidden");
        manager.post(QUARANTINE + "/release", release()).isProblem(403, "forbidden");
        manager.post(QUARANTINE + "/skip", skip(1)).isProblem(403, "forbidden");
    }

    @Test
    void whatIsAskedForIsChecked() {
        operator.post(QUARANTINE + "/release", "{\"key\": \"\"}").isProblem(400, "invalid-field");
        operator.post(QUARANTINE + "/release", "{\"key\": \"nobody\"}").isProblem(404, "not-found");
        operator.post(QUARANTINE + "/skip", "{\"key\": \"x\", \"position\": 1, \"why\": \" \"}")
                .isProblem(400, "invalid-field");
        operator.get("/operations/views/nothing/quarantine").isProblem(400, "invalid-parameter");
    }

    private JsonNode row() {
        return StreamSupport.stream(operator.get(QUARANTINE).json().get("items").spliterator(), false)
                .filter(row -> row.get("key").asString().equals(ladder))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode released() {
        var reply = operator.post(QUARANTINE + "/release", release());
        assertThat(reply.status()).isEqualTo(200);
        return reply.json();
    }

    private String release() {
        return "{\"key\": \"%s\"}".formatted(ladder);
    }

    private String skip(long position) {
        return "{\"key\": \"%s\", \"position\": %d, \"why\": \"it was a slip\"}".formatted(ladder, position);
    }

    /** Answers the position of the climb. */
    private String climb() {
        return manager.post("/ladders/" + ladder + "/climbs", "{\"rungs\": 1, \"allowed\": true}")
                .header("Colearn-Position");
    }

    /** What the view shows once it has come to a position. */
    private int height(String position) {
        return manager.get("/ladders/" + ladder, "Colearn-After", position)
                .json()
                .at("/row/height")
                .asInt();
    }
}

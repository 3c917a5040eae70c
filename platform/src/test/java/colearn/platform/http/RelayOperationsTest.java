package colearn.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RelayOperationsTest {
    private static final String REPUBLICATIONS = "/operations/relay/republications";
    private final Http operator = Running.shared().as("OPERATOR");

    @Test
    void operatorsLetTheLogBePublishedAgainAndSeeHowFarItIs() {
        var asked = operator.post(REPUBLICATIONS, "{\"reason\": \"a reader was made anew\", \"from\": 1}");
        assertThat(asked.status()).isEqualTo(202);
        Awaitility.await()
                .until(() -> !operator.get(asked.header("Location"))
                        .json()
                        .path("finishedAt")
                        .isNull());
        assertThat(Running.shared().as("ANALYST").get(REPUBLICATIONS).response().body())
                .contains("a reader was made anew");
    }

    @Test
    void whatIsAskedForIsChecked() {
        operator.post(REPUBLICATIONS, "{\"reason\": \" \"}").isProblem(400, "invalid-field");
        operator.post(REPUBLICATIONS, "{\"reason\": \"x\", \"from\": 0}").isProblem(400, "invalid-field");
        operator.post(REPUBLICATIONS, "{\"reason\": \"x\", \"from\": 1000000}").isProblem(400, "invalid-field");
        operator.post("/operations/log/epochs", "{\"reason\": \"\"}").isProblem(400, "invalid-field");
        operator.get(REPUBLICATIONS + "/018f0000-0000-7000-8000-000000000000").isProblem(404, "not-found");
    }

    @Test
    void onlyOperatorsMay() {
        var manager = Running.shared().manager();
        manager.post(REPUBLICATIONS, "{\"reason\": \"x\"}").isProblem(403, "forbidden");
        manager.post("/operations/log/epochs", "{\"reason\": \"x\"}").isProblem(403, "forbidden");
        manager.get("/operations/lost-facts").isProblem(403, "forbidden");
    }

    @Test
    void epochsAndLostFactsAreListed() {
        assertThat(operator.get("/operations/log/epochs")
                        .json()
                        .get(0)
                        .get("epoch")
                        .asInt())
                .isEqualTo(1);
        assertThat(operator.get("/operations/lost-facts").json().get("items")).isEmpty();
    }
}

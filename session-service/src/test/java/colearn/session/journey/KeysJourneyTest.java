package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.secrets.KeySettings;
import colearn.session.SessionService;
import colearn.testkit.service.ServiceUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A text is sealed before its command is decided; only what was recorded leaves a key. */
class KeysJourneyTest {
    private static final Map<String, Object> NOTE = Map.of("visibility", "RELATIONSHIP", "text", "ask the supplier");

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    @Test
    void whatIsRefusedLeavesNone() {
        var line = new Line(SERVICE).begun();
        var session = line.held();
        long before = keys();
        line.stranger().post(session + "/notes", NOTE).expectProblem(403, "not-of-the-relationship");
        line.newHire()
                .post(session + "/tools", Map.of("tool", "5 Whys", "struggleId", line.relationship, "fit", "none"))
                .expectProblem(409, "tool-without-struggle");
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void whatIsRepeatedLeavesTheFirstAlone() {
        var line = new Line(SERVICE).begun();
        var session = line.held();
        long before = keys();
        var again = line.newHire().key("once" + session);
        var first = again.post(session + "/notes", NOTE).expect(201);
        assertThat(again.post(session + "/notes", NOTE).expect(201).body()).isEqualTo(first.body());
        again.post(session + "/notes", Map.of("visibility", "PROGRAM", "text", "another"))
                .expectProblem(422, "idempotency-key-reused");
        assertThat(keys()).isEqualTo(before + 1);
        var seen = line.newHire().after(first).get(session).expect(200);
        assertThat(seen.text("/notes/0/text")).isEqualTo("ask the supplier");
    }

    private static long keys() {
        var keys = SERVICE.bean(KeySettings.class);
        return JdbcClient.create(new DriverManagerDataSource(keys.url(), keys.username(), keys.password()))
                .sql("select count(*) from sealing_key")
                .query(Long.class)
                .single();
    }
}

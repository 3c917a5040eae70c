package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.database.DatabaseSettings;
import colearn.platform.json.Json;
import colearn.platform.secrets.SealedText;
import colearn.platform.secrets.SealedTexts;
import colearn.platform.time.Ids;
import colearn.testkit.service.ServiceUnderTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** People are registered without a word about them in the log, and have roles with dates. */
class PersonJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);

    @Test
    void nameAndMailAreSealedUnderThePersonsOwnKey() {
        var person = office.person(office.institute());
        var stored = Json.stored().readTree(payload(person));
        var texts = SERVICE.bean(SealedTexts.class);
        for (var field :
                Map.of("name", "Ann Example", "email", "ann@example.org").entrySet()) {
            var sealed = Json.stored().treeToValue(stored.at("/" + field.getKey()), SealedText.class);
            assertThat(sealed.key()).isEqualTo(person);
            assertThat(texts.open(sealed)).contains(field.getValue());
        }
        assertThat(stored.toString()).doesNotContain("Ann").doesNotContain("example.org");
    }

    private static String payload(UUID person) {
        var database = SERVICE.bean(DatabaseSettings.class);
        var loader = database.loader();
        return JdbcClient.create(new DriverManagerDataSource(database.url(), loader.username(), loader.password()))
                .sql("select payload::text from log.event where aggregate = 'person' and aggregate_id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    @Test
    void somebodyBelongsToAPartnerOrTheInstitute() {
        var registered = office.manager()
                .post("/persons", Office.somebody(office.registered(Office.HOSPITAL)))
                .expect(201);
        assertThat(registered.location()).isEqualTo("/persons/" + registered.id());
        office.manager().post("/persons", Office.somebody(Ids.next())).expectProblem(422, "unknown-party");
    }

    @Test
    void aRoleHasDays() {
        var roles = "/persons/" + office.person(office.institute()) + "/roles";
        var coach = Map.of("role", "COACH", "from", "2026-01-01");
        var assigned = office.manager().post(roles, coach).expect(200);
        assertThat(assigned.version()).isEqualTo(2);
        assertThat(office.manager().post(roles, coach).expect(200).version())
                .as("the same again is nothing new")
                .isEqualTo(2);
        office.manager()
                .post(roles, Map.of("role", "COACH", "from", "2026-06-01", "to", "2026-06-30"))
                .expectProblem(409, "has-role");
        office.manager().post(roles + "/COACH/end", Map.of("on", "2026-05-31")).expect(200);
        office.manager()
                .post(roles, Map.of("role", "COACH", "from", "2026-06-01", "to", "2026-06-30"))
                .expect(200);
        office.manager()
                .post(roles + "/ANALYST/end", Map.of("on", "2026-05-31"))
                .expectProblem(409, "has-not-role");
        office.manager().post(roles + "/CHIEF/end", Map.of("on", "2026-05-31")).expectProblem(400, "invalid-parameter");
        office.manager()
                .post(roles, Map.of("role", "ANALYST", "from", "2026-06-02", "to", "2026-06-01"))
                .expectProblem(400, "invalid-field");
    }
}

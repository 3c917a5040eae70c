package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import colearn.partner.PartnerService;
import colearn.platform.identity.Role;
import colearn.platform.secrets.KeySettings;
import colearn.platform.time.Ids;
import colearn.testkit.http.Client;
import colearn.testkit.service.ServiceUnderTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What no endpoint takes, whatever it is for. */
class RefusalJourneyTest {
    private static final UUID NOBODY = Ids.next();
    private static final List<Endpoint> ALL = Endpoint.all(NOBODY);

    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);

    @TestFactory
    Stream<DynamicTest> onlyTheProgramManagerMay() {
        return each(endpoint -> {
            long keys = keys();
            for (var role : List.of(Role.COACH, Role.ANALYST, Role.OPERATOR)) {
                office.as(NOBODY, role)
                        .ifMatch(1)
                        .post(endpoint.path(), endpoint.body())
                        .expectProblem(403, "forbidden");
            }
            SERVICE.client().post(endpoint.path(), endpoint.body()).expectProblem(401, "unauthenticated");
            if (!endpoint.path().endsWith("/signatures")) {
                office.member(NOBODY, Ids.next())
                        .ifMatch(1)
                        .post(endpoint.path(), endpoint.body())
                        .expectProblem(403, "forbidden");
            }
            assertThat(keys()).as("nothing was sealed").isEqualTo(keys);
        });
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotThereIsNotFound() {
        return ALL.stream()
                .filter(endpoint -> endpoint.isAbout(NOBODY))
                // Left out: the platform tells of a version before the domain is asked, so this one reads 412, not 404.
                .filter(endpoint -> !endpoint.path().endsWith("/name"))
                .map(endpoint -> dynamicTest(endpoint.path(), () -> {
                    manager().post(endpoint.path(), endpoint.body()).expectProblem(404, "not-found");
                    manager()
                            .post(endpoint.path().replaceFirst(NOBODY.toString(), "7"), endpoint.body())
                            .expectProblem(400, "invalid-parameter");
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNotUnderstoodIsNotDone() {
        return each(endpoint -> {
            var body = new HashMap<>(endpoint.body());
            body.put("surprise", 1);
            var unknown = manager().post(endpoint.path(), body).expectProblem(400, "unknown-field");
            assertThat(unknown.text("/field")).isEqualTo("surprise");
            manager().post(endpoint.path(), "{").expectProblem(400, "malformed-json");
            manager().post(endpoint.path(), "[]").expectProblem(400, "invalid-field");
            manager()
                    .without("Idempotency-Key")
                    .post(endpoint.path(), endpoint.body())
                    .expectProblem(400, "idempotency-key-missing");
        });
    }

    @TestFactory
    Stream<DynamicTest> everyFieldIsNeeded() {
        return ALL.stream()
                .filter(endpoint -> !endpoint.path().endsWith("/conclusion"))
                .flatMap(endpoint -> endpoint.body().keySet().stream()
                        .map(field -> dynamicTest(endpoint.path() + " " + field, () -> {
                            var body = new HashMap<>(endpoint.body());
                            body.remove(field);
                            var refused = manager().post(endpoint.path(), body).expectProblem(400, "missing-field");
                            assertThat(refused.text("/field")).isEqualTo(field);
                            body.put(field, null);
                            manager().post(endpoint.path(), body).expectProblem(400, "missing-field");
                        })));
    }

    @Test
    void whatCanNeverBeIsSaidOfItsField() {
        wrong("/partners", "name", " ");
        wrong("/partners", "zone", "+02:00");
        wrong("/partners", "zone", "Mars/Olympus");
        wrong("/partners", "aliases", List.of("a", " "));
        wrong(
                "/partners",
                "aliases",
                Stream.iterate(0, it -> it + 1).limit(21).map(it -> "n" + it).toList());
        wrong("/partners", "industries", List.of(Map.of("scheme", "X", "version", "4", "code", "1", "primary", true)));
        wrong("/agreements", "zone", "UTC+2");
        wrong("/agreements", "to", "2025-12-31");
        wrong("/agreements", "from", "+12026-01-01");
        wrong("/agreements", "fee", Map.of("amount", -1, "currency", "USD"));
        wrong("/agreements", "groundRules", "x".repeat(10_001));
        wrong("/persons", "zone", "-05:00");
        wrong("/persons", "name", "Ann\nExample");
        wrong("/persons", "email", "ann");
        wrong("/relationships", "purpose", " ");
        wrong("/relationships", "purpose", "x".repeat(501));
        wrong("/relationships", "project", " ");
        wrong("/relationships", "sideA", Map.of("parties", List.of()));
        wrong("/relationships/" + NOBODY + "/members", "from", "+12026-01-01");
        wrong("/relationships/" + NOBODY + "/members", "from", "1026-01-01");
        wrong("/relationships/" + NOBODY + "/members/" + NOBODY + "/leaving", "from", "1026-01-01");
        wrong("/persons/" + NOBODY + "/roles", "from", "1026-01-01");
        wrong("/persons/" + NOBODY + "/roles", "to", "2025-01-01");
        wrong("/persons/" + NOBODY + "/roles/COACH/end", "on", "1026-01-01");
    }

    @Test
    void aPartyOfASideSaysWhichOneIsWrong() {
        var labelled = Map.of("type", "PERSON", "id", NOBODY, "label", "Ann Example");
        var refused = wrong("/relationships", "sideB", Map.of("parties", List.of(labelled)));
        assertThat(refused).isEqualTo("sideB.parties[0]");
    }

    private String wrong(String path, String field, Object value) {
        var endpoint =
                ALL.stream().filter(it -> it.path().equals(path)).findFirst().orElseThrow();
        var body = new HashMap<>(endpoint.body());
        body.put(field, value);
        var refused = manager().post(path, body).expectProblem(400, "invalid-field");
        return refused.json().at("/field").asString("");
    }

    private static Stream<DynamicTest> each(Consumer<Endpoint> holds) {
        return ALL.stream().map(endpoint -> dynamicTest(endpoint.path(), () -> holds.accept(endpoint)));
    }

    private Client manager() {
        return office.manager().ifMatch(1);
    }

    private static long keys() {
        var keys = SERVICE.bean(KeySettings.class);
        return JdbcClient.create(new DriverManagerDataSource(keys.url(), keys.username(), keys.password()))
                .sql("select count(*) from sealing_key")
                .query(Long.class)
                .single();
    }
}

package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.service.ServiceUnderTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** Whoever runs the program sees what relied on something that was corrected since. */
class ReviewJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);

    /** What relied on a partner, a flag a page. */
    private List<JsonNode> flagsAbout(String partner, String... after) {
        return listed("/reviews?limit=1", after).stream()
                .filter(it -> partner.endsWith(it.at("/corrected/aggregateId").asString()))
                .toList();
    }

    @Test
    void theAgreementsWithAPartnerThatWasCorrectedAreFlagged() {
        var id = office.registered(Office.CAR_MAKER);
        var partner = "/partners/" + id;
        var agreement = office.proposed(id, office.today(), office.today().plusDays(100));
        office.proposed(id, office.today().plusDays(200), office.today().plusDays(300));
        var registered = office.manager().get(partner + "/history").expect(200).text("/items/0/event");
        assertThat(flagsAbout(partner)).isEmpty();

        var corrected = office.manager()
                .ifMatch(1)
                .post(
                        partner + "/corrections",
                        Map.of("event", registered, "amend", Map.of("name", "It " + Ids.next()), "why", "a slip"))
                .expect(200);

        assertThat(flagsAbout(partner, corrected.position())).hasSize(2);
        var flag = flagsAbout(partner, corrected.position()).getFirst();
        assertThat(agreement).endsWith(flag.at("/relying/aggregateId").asString());
        assertThat(flag.at("/relying/version").asInt()).isEqualTo(1);
        assertThat(flag.at("/corrected/id").asString()).isEqualTo(registered);
        assertThat(flag.at("/corrected/type").asString()).isEqualTo("partner.registered");
        assertThat(flag.at("/replaced").asBoolean()).isFalse();
        office.as(Ids.next(), Role.OPERATOR).get("/reviews").expectProblem(403, "forbidden");
        isConcluded(flag.at("/id").asString());
    }

    private void isConcluded(String flag) {
        var conclusion = "/reviews/" + flag + "/conclusion";
        var stands = Map.of("finding", "STANDS", "why", "the terms do not name it");
        office.as(Ids.next(), Role.COACH).post(conclusion, stands).expectProblem(403, "forbidden");
        office.manager().post("/reviews/" + Ids.next() + "/conclusion", stands).expectProblem(404, "not-found");
        office.manager().post(conclusion, Map.of("finding", "SO", "why", "so")).expectProblem(400, "invalid-field");
        var once = office.manager().key("concluded-" + flag);
        var told = once.post(conclusion, stands).expect(200);

        assertThat(once.post(conclusion, stands).expect(200).position()).isEqualTo(told.position());
        office.manager()
                .post(conclusion, Map.of("finding", "MENDED", "why", "another saw it otherwise"))
                .expectProblem(409, "already-concluded");
        assertThat(flagged(flag, "/reviews?limit=100")).isEmpty();
        assertThat(flagged(flag, "/reviews?limit=100&open=false"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.at("/conclusion/finding").asString()).isEqualTo("STANDS");
                    assertThat(it.at("/conclusion/why").asString()).isEqualTo("the terms do not name it");
                });
    }

    private List<JsonNode> flagged(String flag, String path) {
        return listed(path).stream()
                .filter(it -> it.at("/id").asString().equals(flag))
                .toList();
    }

    private List<JsonNode> listed(String path, String... after) {
        var reader = after.length == 0 ? office.manager() : office.manager().after(after);
        var all = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = reader.get(path + next).expect(200).json();
            page.at("/items").forEach(all::add);
            next = page.at("/next").isString() ? "&cursor=" + page.at("/next").asString() : "";
        } while (!next.isEmpty());
        return all;
    }
}

package colearn.partner.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    private List<JsonNode> flagsAbout(String partner) {
        var flags = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page =
                    office.manager().get("/reviews?limit=1" + next).expect(200).json();
            page.at("/items").forEach(flags::add);
            next = page.at("/next").isString() ? "&cursor=" + page.at("/next").asString() : "";
        } while (!next.isEmpty());
        return flags.stream()
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

        office.manager()
                .ifMatch(1)
                .post(
                        partner + "/corrections",
                        Map.of("event", registered, "amend", Map.of("name", "It " + Ids.next()), "why", "a slip"))
                .expect(200);

        await().until(() -> flagsAbout(partner).size() == 2);
        var flag = flagsAbout(partner).getFirst();
        assertThat(agreement).endsWith(flag.at("/relying/aggregateId").asString());
        assertThat(flag.at("/relying/version").asInt()).isEqualTo(1);
        assertThat(flag.at("/corrected/id").asString()).isEqualTo(registered);
        assertThat(flag.at("/corrected/type").asString()).isEqualTo("partner.registered");
        assertThat(flag.at("/replaced").asBoolean()).isFalse();
        office.as(Ids.next(), Role.OPERATOR).get("/reviews").expectProblem(403, "forbidden");
    }
}

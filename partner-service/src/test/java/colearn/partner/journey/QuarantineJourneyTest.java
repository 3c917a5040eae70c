package colearn.partner.journey;

import static colearn.servers.shared.Patience.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.PartnerService;
import colearn.platform.commands.LogPosition;
import colearn.platform.http.HeardPositions;
import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.service.ServiceUnderTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What came over Kafka and cannot be read is set aside where an operator sees it, and holds up no other aggregate. */
class QuarantineJourneyTest {
    @RegisterExtension
    private static final ServiceUnderTest SERVICE = ServiceUnderTest.own("partner", PartnerService.class);

    private final Office office = new Office(SERVICE);

    @Test
    void anOperatorSeesGarbageAndDecidesAndTheOthersGoOn() throws InterruptedException {
        var operator = office.as(Ids.next(), Role.OPERATOR);
        var insight = SERVICE.factsFrom("insight");
        var garbled = Ids.next();

        insight.garble("learning.confirmed", garbled);
        var after = insight.tell("learning.confirmed", Ids.next());

        assertThat(SERVICE.bean(HeardPositions.class).await(LogPosition.parse(after.position()), PATIENCE))
                .as("another aggregate is heard of")
                .isTrue();
        var waiting = operator.get("/operations/quarantine").expect(200).json().at("/items");
        assertThat(waiting.size()).isEqualTo(1);
        assertThat(waiting.at("/0/source").asString()).isEqualTo("insight");
        var entry = "/operations/quarantine/" + waiting.at("/0/id").asLong();

        office.manager().post(entry + "/skip", Map.of("why", "no")).expectProblem(403, "forbidden");
        operator.post(entry + "/skip", Map.of("why", " ")).expectProblem(400, "invalid-field");
        operator.post(entry + "/skip", Map.of("why", "sent by a broken tool")).expect(200);
        operator.post(entry + "/skip", Map.of("why", "again")).expectProblem(404, "not-found");
        assertThat(operator.get("/operations/quarantine")
                        .expect(200)
                        .json()
                        .at("/items")
                        .size())
                .isZero();
    }
}

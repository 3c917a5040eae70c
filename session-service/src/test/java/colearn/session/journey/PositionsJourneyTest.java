package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.time.Ids;
import colearn.session.SessionService;
import colearn.testkit.facts.Fact;
import colearn.testkit.facts.FactsFromOthers;
import colearn.testkit.http.Client;
import colearn.testkit.service.HeldView;
import colearn.testkit.service.ServiceUnderTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A reader who names positions sees what was done up to them, in whichever service. */
class PositionsJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("session", SessionService.class);

    private final FactsFromOthers partner = SERVICE.factsFrom("partner");
    private final UUID carMaker = Ids.next();
    private final UUID relationship = Ids.next();
    private final UUID newHire = Ids.next();
    private final UUID secondHire = Ids.next();
    private String struggle = "";
    private String session = "";

    @BeforeEach
    void aSessionWasRequestedAboutAStruggle() {
        var begun = partner.tell(List.of(
                        partner.fact("partner.admitted", carMaker),
                        partner.fact("relationship.proposed", relationship)
                                .with("sideA", side(newHire))
                                .with("sideB", side(Ids.next())),
                        joined(newHire),
                        partner.fact("relationship.activated", relationship)))
                .getLast();
        member(newHire).after(begun.position()).eventually(struggles(), it -> it.expect(200));
        var observed = member(newHire).post("/struggles", observation()).expect(201);
        struggle = observed.location();
        session = member(newHire)
                .post("/sessions", Map.of("relationshipId", relationship, "struggleIds", List.of(observed.id())))
                .expect(201)
                .location();
    }

    @Test
    void whoJoinedBeforeThatPositionReadsAsAMember() throws SQLException {
        var answers = HeldView.awaited(
                SERVICE,
                "members",
                () -> member(secondHire).after(partner.tell(joined(secondHire)).position()),
                struggle,
                session,
                struggles(),
                "/sessions?relationship=" + relationship);
        assertThat(answers.get(0).expect(200).text("/place")).isEqualTo("bumper line, station 4");
        assertThat(answers.get(1).expect(200).text("/stage")).isEqualTo("REQUESTED");
        assertThat(answers.get(2).expect(200).json().at("/items")).hasSize(1);
        assertThat(answers.get(3).expect(200).json().at("/items")).hasSize(1);
    }

    @Test
    void positionsOfAllServicesCanBePassedOn() {
        var told = partner.tell(joined(secondHire));
        var page = member(secondHire)
                .after("insight:1:999999999", told.position())
                .get(struggles())
                .expect(200);
        assertThat(page.json().at("/items")).hasSize(1);
    }

    private static Map<String, Object> side(UUID party) {
        return Map.of("parties", List.of(Map.of("type", "GROUP", "id", party, "label", "a group")));
    }

    private Fact joined(UUID person) {
        return partner.fact("relationship.side-member-joined", relationship)
                .with("side", "A")
                .with("personId", person)
                .with("from", "2025-01-01");
    }

    private Client member(UUID person) {
        return SERVICE.as(SERVICE.tokens().member(person, carMaker));
    }

    private String struggles() {
        return "/struggles?relationship=" + relationship;
    }

    private Map<String, Object> observation() {
        return Map.of(
                "relationshipId", relationship,
                "place", "bumper line, station 4",
                "workStep", "fit the clips",
                "statement", "every third clip breaks",
                "whoseWork", "assembly",
                "observedBy", newHire,
                "at", "2025-02-20T15:00:00-05:00");
    }
}

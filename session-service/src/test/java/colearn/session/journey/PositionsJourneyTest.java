package colearn.session.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import colearn.platform.database.DatabaseSettings;
import colearn.platform.time.Ids;
import colearn.session.SessionService;
import colearn.testkit.facts.Fact;
import colearn.testkit.facts.FactsFromOthers;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
        var reads = List.of(struggle, session, struggles(), "/sessions?relationship=" + relationship);
        List<CompletableFuture<Reply>> answers;
        try (var hold = whoBelongsIsNotTakenInYet()) {
            var joined = partner.tell(joined(secondHire));
            var reader = member(secondHire).after(joined.position());
            answers = reads.stream()
                    .map(path -> CompletableFuture.supplyAsync(() -> reader.get(path)))
                    .toList();
            await().during(Duration.ofMillis(500)).until(() -> answers.stream().noneMatch(CompletableFuture::isDone));
            hold.rollback();
        }
        assertThat(answers.get(0).join().expect(200).text("/place")).isEqualTo("bumper line, station 4");
        assertThat(answers.get(1).join().expect(200).text("/stage")).isEqualTo("REQUESTED");
        assertThat(answers.get(2).join().expect(200).json().at("/items")).hasSize(1);
        assertThat(answers.get(3).join().expect(200).json().at("/items")).hasSize(1);
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

    /** As when another instance that folds it is slow: its rows stand still until the transaction ends. */
    private static Connection whoBelongsIsNotTakenInYet() throws SQLException {
        var database = SERVICE.bean(DatabaseSettings.class);
        var loader = database.loader();
        var hold = DriverManager.getConnection(database.url(), loader.username(), loader.password());
        hold.setAutoCommit(false);
        try (var statement = hold.createStatement()) {
            statement.executeQuery("select from view.state where view = 'members' for update");
        }
        return hold;
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

package colearn.session.journey;

import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.session.received.PartnerFact;
import colearn.session.received.RelationshipFact;
import colearn.session.received.RelationshipFact.Party;
import colearn.session.received.RelationshipFact.SideAgreed;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A new hire (side A) at the line of a car maker in Detroit and a team leader (side B), with ids of their own: what partner-service says about
 * them, and the people who then talk to this service.
 */
final class Line {
    static final Map<String, Object> MARCH_3 =
            Map.of("localStart", "2025-03-03T09:00", "zone", "America/Detroit", "duration", "PT1H");
    static final Map<String, Object> MARCH_10 = Map.of(
            "localStart",
            "2025-03-10T09:00",
            "zone",
            "America/Detroit",
            "duration",
            "PT1H",
            "reason",
            "the line stands still");

    final UUID carMaker = Ids.next();
    final UUID relationship = Ids.next();
    final UUID newHire = Ids.next();
    final UUID teamLeader = Ids.next();
    final UUID stranger = Ids.next();
    final UUID teamLeaders = Ids.next();
    final Heard heard;

    private final ServiceUnderTest service;

    Line(ServiceUnderTest service) {
        this.service = service;
        this.heard = new Heard(service);
    }

    /** Both sides have members, and the relationship is active. */
    Line begun() {
        var longAgo = LocalDate.parse("2025-01-01");
        heard.partner(carMaker, new PartnerFact.Admitted());
        heard.relationship(
                relationship,
                new RelationshipFact.Proposed(
                        new SideAgreed(List.of(new Party(newHire, carMaker))),
                        new SideAgreed(List.of(new Party(teamLeaders, carMaker)))),
                new RelationshipFact.SideMemberJoined("A", newHire, longAgo),
                new RelationshipFact.SideMemberJoined("B", teamLeader, longAgo),
                new RelationshipFact.Activated());
        return this;
    }

    /** The members are seen too: who may read a history is asked of a view. */
    Line seenToHaveBegun() {
        var struggle = newHire().post("/struggles", seen()).expect(201);
        newHire().after(struggle).get(struggle.location()).expect(200);
        return this;
    }

    Client newHire() {
        return service.as(service.tokens().member(newHire, carMaker));
    }

    Client teamLeader() {
        return as(teamLeader, Role.COACH);
    }

    /** Of the same partner, but of neither side. */
    Client stranger() {
        return service.as(service.tokens().member(stranger, carMaker));
    }

    Client manager() {
        return service.as(service.tokens().manager());
    }

    Client as(UUID person, Role role) {
        return service.as(service.tokens().of(person, role));
    }

    Map<String, Object> seen() {
        return Map.of(
                "relationshipId", relationship,
                "place", "bumper line, station 4",
                "workStep", "fit the clips",
                "statement", "every third clip breaks",
                "whoseWork", "assembly",
                "observedBy", newHire,
                "at", "2025-02-20T15:00:00-05:00");
    }

    UUID struggle() {
        return newHire().post("/struggles", seen()).expect(201).id();
    }

    Reply requested(UUID... struggles) {
        return newHire()
                .post("/sessions", Map.of("relationshipId", relationship, "struggleIds", List.of(struggles)))
                .expect(201);
    }

    /** A session at the agreed time. */
    String scheduled() {
        var session = "/sessions/" + requested().id();
        newHire().post(session + "/schedule", MARCH_3).expect(200);
        return session;
    }

    /** A session that took place long ago. */
    String held() {
        var session = scheduled();
        teamLeader().post(session + "/holding").expect(200);
        return session;
    }

    /** What the new hire learned. */
    Map<String, Object> learned(String visibility) {
        return learned("A", newHire, visibility);
    }

    Map<String, Object> learned(String side, UUID learner, String visibility) {
        return Map.of(
                "side", side,
                "learner", learner,
                "learned", "clips break where they are cold",
                "kind", "WORK",
                "visibility", visibility);
    }
}

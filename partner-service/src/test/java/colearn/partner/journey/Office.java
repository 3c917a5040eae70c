package colearn.partner.journey;

import colearn.platform.identity.Role;
import colearn.platform.time.Ids;
import colearn.testkit.http.Client;
import colearn.testkit.http.Reply;
import colearn.testkit.service.ServiceUnderTest;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The office of the institute: its program manager, and how organisations and people get to where a test wants them. */
final class Office {
    static final String CAR_MAKER = "2910";
    static final String SEAT_MAKER = "2930";
    static final String HOSPITAL = "8610";
    static final Map<String, Object> NOTHING = Map.of();

    private final ServiceUnderTest service;

    Office(ServiceUnderTest service) {
        this.service = service;
    }

    Client manager() {
        return service.as(service.tokens().manager());
    }

    Client as(UUID person, Role role) {
        return service.as(service.tokens().of(person, role));
    }

    Client member(UUID person, UUID partner) {
        return service.as(service.tokens().member(person, partner));
    }

    UUID institute() {
        return manager().get("/institute").expect(200).id();
    }

    LocalDate today() {
        return LocalDate.ofInstant(service.clock().instant(), ZoneOffset.UTC);
    }

    static Map<String, Object> organisation(String name, String isic) {
        return Map.of(
                "name",
                name,
                "aliases",
                List.of(),
                "industries",
                List.of(Map.of("scheme", "ISIC", "version", "4", "code", isic, "primary", true)),
                "zone",
                "America/Detroit");
    }

    UUID registered(String isic) {
        return manager()
                .post("/partners", organisation("Partner " + Ids.next(), isic))
                .expect(201)
                .id();
    }

    UUID assessed(String isic) {
        var partner = registered(isic);
        for (var criterion : List.of("EXECUTIVE_COMMITMENT", "LEARNING_AT_THE_WORK", "WILLINGNESS_TO_SHARE")) {
            manager()
                    .post("/partners/" + partner + "/assessments", evidence(criterion))
                    .expect(200);
        }
        return partner;
    }

    static Map<String, Object> evidence(String criterion) {
        return Map.of("criterion", criterion, "evidence", "we went, and saw it");
    }

    UUID admitted(String isic) {
        var partner = assessed(isic);
        agreed(partner, today().minusDays(30), today().plusDays(300));
        manager().post("/partners/" + partner + "/admission", NOTHING).expect(200);
        return partner;
    }

    UUID person(UUID party) {
        return manager().post("/persons", somebody(party)).expect(201).id();
    }

    static Map<String, Object> somebody(UUID party) {
        return Map.of("partyId", party, "name", "Ann Example", "email", "ann@example.org", "zone", "America/Detroit");
    }

    /** Somebody of the institute who holds the role of a coach. */
    UUID coachingPerson() {
        var person = person(institute());
        manager()
                .post("/persons/" + person + "/roles", Map.of("role", "COACH", "from", today().minusDays(2)))
                .expect(200);
        return person;
    }

    static Map<String, Object> offer(UUID person, int capacity) {
        return Map.of(
                "personId",
                person,
                "skills",
                List.of("Standard work"),
                "industries",
                List.of(Map.of("scheme", "ISIC", "version", "4", "code", CAR_MAKER)),
                "languages",
                List.of("en"),
                "capacity",
                capacity);
    }

    UUID coach(int capacity) {
        return manager()
                .post("/coaches", offer(coachingPerson(), capacity))
                .expect(201)
                .id();
    }

    Map<String, Object> plan(int seats) {
        return Map.of("program", "Spring", "from", today().plusDays(30), "to", today().plusDays(120), "seats", seats);
    }

    /** One that partners can enrol in. */
    String cohort(int seats) {
        var cohort = manager().post("/cohorts", plan(seats)).expect(201).location();
        manager().post(cohort + "/opening", NOTHING).expect(200);
        return cohort;
    }

    /** One between a partner and the institute. */
    UUID relationship() {
        var partner = registered(HOSPITAL);
        var institute = institute();
        return manager()
                .post(
                        "/relationships",
                        Map.of(
                                "level",
                                "MISSION",
                                "sideA",
                                Map.of("parties", List.of(organisationParty(partner, "the hospital"))),
                                "sideB",
                                Map.of("parties", List.of(organisationParty(institute, "the institute"))),
                                "purpose",
                                "to learn"))
                .expect(201)
                .id();
    }

    private static Map<String, Object> organisationParty(UUID id, String label) {
        return Map.of("type", "ORGANISATION", "id", id, "label", label);
    }

    Map<String, Object> terms(UUID partner, LocalDate from, LocalDate to) {
        var terms = new HashMap<String, Object>();
        terms.put("partnerId", partner);
        terms.put("groundRules", "we go and see together");
        terms.put("fee", Map.of("amount", 0, "currency", "USD"));
        terms.put("from", from);
        terms.put("to", to);
        terms.put("zone", "America/Detroit");
        terms.put("defaultAudience", "PARTNERS");
        terms.put("defaultAttribution", "INDUSTRY");
        return terms;
    }

    /** An agreement that can be signed. */
    String proposed(UUID partner, LocalDate from, LocalDate to) {
        var agreement = manager()
                .post("/agreements", terms(partner, from, to))
                .expect(201)
                .location();
        manager().post(agreement + "/proposal", NOTHING).expect(200);
        return agreement;
    }

    Reply sign(String agreement, String side, UUID person) {
        return manager().post(agreement + "/signatures", signature(side, person));
    }

    static Map<String, Object> signature(String side, UUID person) {
        return Map.of("side", side, "personId", person);
    }

    /** An agreement that binds. */
    String agreed(UUID partner, LocalDate from, LocalDate to) {
        var agreement = proposed(partner, from, to);
        sign(agreement, "INSTITUTE", person(institute())).expect(200);
        sign(agreement, "PARTNER", person(partner)).expect(200);
        return agreement;
    }
}

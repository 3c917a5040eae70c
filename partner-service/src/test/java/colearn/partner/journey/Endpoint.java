package colearn.partner.journey;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Something that can be posted, with a body that is right as far as a body can be.
 *
 * @param body empty where there is nothing to say
 */
record Endpoint(String path, Map<String, Object> body) {

    /** Every POST of this service, at ids that do not exist. */
    static List<Endpoint> all(UUID nobody) {
        Map<String, Object> why = Map.of("why", "x");
        var partner = "/partners/" + nobody;
        var agreement = "/agreements/" + nobody;
        var person = "/persons/" + nobody;
        var coach = "/coaches/" + nobody;
        var cohort = "/cohorts/" + nobody;
        var relationship = "/relationships/" + nobody;
        return List.of(
                new Endpoint("/partners", Office.organisation("Nobody", Office.HOSPITAL)),
                new Endpoint(partner + "/name", Map.of("name", "Nobody")),
                new Endpoint(partner + "/assessments", Office.evidence("LEARNING_AT_THE_WORK")),
                new Endpoint(partner + "/admission", Map.of()),
                new Endpoint(partner + "/decline", why),
                new Endpoint(partner + "/pause", why),
                new Endpoint(partner + "/resumption", Map.of()),
                new Endpoint("/agreements", terms(nobody)),
                new Endpoint(agreement + "/proposal", Map.of()),
                new Endpoint(agreement + "/signatures", Office.signature("PARTNER", nobody)),
                new Endpoint(agreement + "/termination", why),
                new Endpoint("/persons", Office.somebody(nobody)),
                new Endpoint(person + "/roles", Map.of("role", "COACH", "from", "2026-01-01")),
                new Endpoint(person + "/roles/COACH/end", Map.of("on", "2026-01-01")),
                new Endpoint("/coaches", Office.offer(nobody, 1)),
                new Endpoint(coach + "/capacity", Map.of("capacity", 1)),
                new Endpoint(coach + "/assignments", Map.of("relationshipId", nobody)),
                new Endpoint(coach + "/assignments/" + nobody + "/end", Map.of()),
                new Endpoint(coach + "/unavailability", Map.of()),
                new Endpoint(coach + "/return", Map.of()),
                new Endpoint(coach + "/leaving", Map.of()),
                new Endpoint("/cohorts", Map.of("program", "x", "from", "2026-01-01", "to", "2026-12-31", "seats", 1)),
                new Endpoint(cohort + "/opening", Map.of()),
                new Endpoint(cohort + "/start", Map.of()),
                new Endpoint(cohort + "/closing", Map.of()),
                new Endpoint(cohort + "/enrolments", Map.of("partnerId", nobody)),
                new Endpoint(cohort + "/enrolments/" + nobody + "/withdrawal", Map.of()),
                new Endpoint("/relationships", proposal(nobody)),
                new Endpoint(relationship + "/members", Map.of("side", "A", "personId", nobody, "from", "2026-01-01")),
                new Endpoint(relationship + "/members/" + nobody + "/leaving", Map.of("from", "2026-01-01")),
                new Endpoint(relationship + "/activation", Map.of()),
                new Endpoint(relationship + "/conclusion", Map.of("gapAcknowledgement", "x")));
    }

    private static Map<String, Object> terms(UUID partner) {
        return Map.of(
                "partnerId", partner,
                "groundRules", "x",
                "fee", Map.of("amount", 12.5, "currency", "USD"),
                "from", "2026-01-01",
                "to", "2026-12-31",
                "zone", "America/Detroit",
                "defaultAudience", "SELF",
                "defaultAttribution", "NAMED");
    }

    private static Map<String, Object> proposal(UUID nobody) {
        var person = Map.of("type", "PERSON", "id", nobody);
        var group = Map.of("type", "GROUP", "id", new UUID(7, 7), "label", "a group");
        return Map.of(
                "level",
                "INDIVIDUAL",
                "sideA",
                Map.of("parties", List.of(person)),
                "sideB",
                Map.of("parties", List.of(group)),
                "purpose",
                "x");
    }

    /** Whether it is about something that has to be there before. */
    boolean isAbout(UUID id) {
        return path.contains(id.toString());
    }
}

package colearn.local.soak;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Institute;
import colearn.local.state.Service;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All that comes before a first session: a partner with an agreement, two people, and their relationship. */
record Introduction(Commanding commands) {
    private static final Bearer MANAGER = Bearer.of(Role.PROGRAM_MANAGER);
    private static final String FROM = "2026-01-01";

    Pair make() throws InterruptedException {
        var name = "Clinic " + UUID.randomUUID();
        var partner = commands.done(Service.PARTNER, MANAGER, "/partners", Renaming.partner(name))
                .id();
        commands.ledger().named(partner, name);
        var coach = person(Institute.ID);
        var nurse = person(partner);
        for (var criterion : List.of("EXECUTIVE_COMMITMENT", "LEARNING_AT_THE_WORK", "WILLINGNESS_TO_SHARE")) {
            commands.done(
                    Service.PARTNER,
                    MANAGER,
                    "/partners/" + partner + "/assessments",
                    Map.of("criterion", criterion, "evidence", "Seen there."));
        }
        agreed(partner, nurse, coach);
        commands.done(Service.PARTNER, MANAGER, "/partners/" + partner + "/admission", Map.of());
        var relationship = related(partner, nurse, coach);
        return new Pair(
                relationship,
                nurse,
                new Bearer(Role.PARTNER_MEMBER, Optional.of(nurse), Optional.of(partner)),
                coach,
                new Bearer(Role.COACH, Optional.of(coach), Optional.empty()));
    }

    private UUID person(UUID party) throws InterruptedException {
        var body = Map.of(
                "partyId",
                party,
                "name",
                "Somebody " + UUID.randomUUID(),
                "email",
                UUID.randomUUID() + "@example.org",
                "zone",
                "America/Chicago");
        return commands.done(Service.PARTNER, MANAGER, "/persons", body).id();
    }

    private void agreed(UUID partner, UUID nurse, UUID coach) throws InterruptedException {
        var agreement = "/agreements/"
                + commands.done(
                                Service.PARTNER,
                                MANAGER,
                                "/agreements",
                                Map.of(
                                        "partnerId", partner,
                                        "groundRules", "We go and see together.",
                                        "fee", Map.of("amount", 0, "currency", "USD"),
                                        "from", FROM,
                                        "to", "2035-12-31",
                                        "zone", "America/Chicago",
                                        "defaultAudience", "PARTNERS",
                                        "defaultAttribution", "INDUSTRY"))
                        .id();
        commands.done(Service.PARTNER, MANAGER, agreement + "/proposal", Map.of());
        commands.done(
                Service.PARTNER, MANAGER, agreement + "/signatures", Map.of("side", "INSTITUTE", "personId", coach));
        commands.done(
                Service.PARTNER, MANAGER, agreement + "/signatures", Map.of("side", "PARTNER", "personId", nurse));
    }

    private UUID related(UUID partner, UUID nurse, UUID coach) throws InterruptedException {
        var a = Map.of("type", "PERSON", "id", nurse, "partnerId", partner);
        var b = Map.of("type", "PERSON", "id", coach);
        var relationship = commands.done(
                        Service.PARTNER,
                        MANAGER,
                        "/relationships",
                        Map.of(
                                "level",
                                "INDIVIDUAL",
                                "purpose",
                                "Medicines that are there",
                                "sideA",
                                Map.of("parties", List.of(a)),
                                "sideB",
                                Map.of("parties", List.of(b))))
                .id();
        var path = "/relationships/" + relationship;
        commands.done(
                Service.PARTNER, MANAGER, path + "/members", Map.of("side", "A", "personId", nurse, "from", FROM));
        commands.done(
                Service.PARTNER, MANAGER, path + "/members", Map.of("side", "B", "personId", coach, "from", FROM));
        var begun = commands.done(Service.PARTNER, MANAGER, path + "/activation", Map.of());
        commands.doors()
                .seen(
                        Service.SESSION,
                        "/sessions?relationship=" + relationship,
                        MANAGER,
                        Map.of(
                                "Colearn-After",
                                begun.receipt().required("position").asString()));
        return relationship;
    }
}

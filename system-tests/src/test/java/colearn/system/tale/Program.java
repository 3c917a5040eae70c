package colearn.system.tale;

import colearn.local.api.Tokens.Bearer;
import colearn.local.api.Tokens.Role;
import colearn.local.state.Institute;
import colearn.local.state.Service;
import colearn.system.stack.Doors;
import colearn.testkit.http.Client;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a program manager does until a partner may begin relationships. */
final class Program {
    private final Doors doors;
    private final Client manager;

    Program(Doors doors) {
        this.doors = doors;
        this.manager = doors.at(Service.PARTNER, Role.PROGRAM_MANAGER);
    }

    /** A partner that was assessed, has an agreement, and was admitted; signed for by the first of its people. */
    UUID admitted(String name, UUID institutesSigner, UUID partner, UUID partnersSigner) {
        for (var criterion : List.of("EXECUTIVE_COMMITMENT", "LEARNING_AT_THE_WORK", "WILLINGNESS_TO_SHARE")) {
            done(
                    "/partners/" + partner + "/assessments",
                    Map.of("criterion", criterion, "evidence", "Seen at " + name));
        }
        var agreement = "/agreements/"
                + done(
                        "/agreements",
                        Map.of(
                                "partnerId", partner,
                                "groundRules", "We go and see together.",
                                "fee", Map.of("amount", 0, "currency", "USD"),
                                "from", "2026-01-01",
                                "to", "2035-12-31",
                                "zone", "America/Chicago",
                                "defaultAudience", "PARTNERS",
                                "defaultAttribution", "INDUSTRY"));
        done(agreement + "/proposal", Map.of());
        done(agreement + "/signatures", Map.of("side", "INSTITUTE", "personId", institutesSigner));
        done(agreement + "/signatures", Map.of("side", "PARTNER", "personId", partnersSigner));
        return done("/partners/" + partner + "/admission", Map.of());
    }

    UUID prospect(String name) {
        return done(
                "/partners",
                Map.of(
                        "name",
                        name,
                        "aliases",
                        List.of(),
                        "industries",
                        List.of(Map.of("scheme", "ISIC", "version", "4", "code", "8610", "primary", true)),
                        "zone",
                        "America/Chicago"));
    }

    Somebody of(UUID partner, String name) {
        var id = person(partner, name);
        return new Somebody(doors, id, new Bearer(Role.PARTNER_MEMBER, Optional.of(id), Optional.of(partner)));
    }

    Somebody coach(String name) {
        var id = person(Institute.ID, name);
        return new Somebody(doors, id, new Bearer(Role.COACH, Optional.of(id), Optional.empty()));
    }

    private UUID person(UUID party, String name) {
        return done(
                "/persons",
                Map.of(
                        "partyId",
                        party,
                        "name",
                        name,
                        "email",
                        UUID.randomUUID() + "@example.org",
                        "zone",
                        "America/Chicago"));
    }

    /** Does something at partner-service, and answers the id in the receipt. */
    UUID done(String path, Map<String, ?> body) {
        var reply = manager.post(path, body);
        return (reply.status() == 200 ? reply : reply.expect(201)).id();
    }
}

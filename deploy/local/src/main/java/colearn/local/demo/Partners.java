package colearn.local.demo;

import static colearn.local.state.Service.PARTNER;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How organisations come into the program: registered, seen at work, in agreement, admitted. */
record Partners(Stage stage, Cast cast, Script script, Telling telling) {
    void meet() throws InterruptedException {
        people(
                script.institute().people(),
                cast.id("institute"),
                script.institute().zone(),
                Optional.empty());
        for (Map.Entry<String, Script.Partner> each : script.partners().entrySet()) {
            admit(each.getKey(), each.getValue());
        }
    }

    private void admit(String key, Script.Partner partner) throws InterruptedException {
        UUID id = send(
                "/partners",
                key,
                Map.of(
                        "name", telling.nameOf(partner.name()),
                        "aliases", List.of(),
                        "industries", partner.industries(),
                        "zone", partner.zone()));
        cast.partner(key, id);
        people(partner.people(), id, partner.zone(), Optional.of(id));
        assess(key, id, "EXECUTIVE_COMMITMENT", partner.executiveCommitment());
        assess(key, id, "LEARNING_AT_THE_WORK", partner.learningAtTheWork());
        assess(key, id, "WILLINGNESS_TO_SHARE", partner.willingnessToShare());
        agree(key, id, partner);
        send("/partners/" + id + "/admission", key + "/admission", Map.of());
    }

    private void assess(String key, UUID partner, String criterion, String evidence) throws InterruptedException {
        send(
                "/partners/" + partner + "/assessments",
                key + "/" + criterion,
                Map.of("criterion", criterion, "evidence", evidence));
    }

    private void agree(String key, UUID partner, Script.Partner with) throws InterruptedException {
        Script.Agreement terms = script.agreement();
        Map<String, Object> draft = new LinkedHashMap<>();
        draft.put("partnerId", partner);
        draft.put("groundRules", terms.groundRules());
        draft.put("fee", terms.fee());
        draft.put("from", terms.from());
        draft.put("to", terms.to());
        draft.put("zone", with.zone());
        draft.put("defaultAudience", terms.defaultAudience());
        draft.put("defaultAttribution", terms.defaultAttribution());
        UUID agreement = send("/agreements", key + "/agreement", draft);
        String path = "/agreements/" + agreement;
        send(path + "/proposal", key + "/proposal", Map.of());
        sign(path, key, "INSTITUTE", script.institute().signer());
        sign(path, key, "PARTNER", with.signer());
    }

    private void sign(String agreement, String key, String side, String signer) throws InterruptedException {
        send(agreement + "/signatures", key + "/signature/" + side, Map.of("side", side, "personId", cast.id(signer)));
    }

    private void people(Map<String, String> people, UUID party, String zone, Optional<UUID> partner)
            throws InterruptedException {
        for (Map.Entry<String, String> each : people.entrySet()) {
            UUID id = send(
                    "/persons",
                    each.getKey(),
                    Map.of(
                            "partyId",
                            party,
                            "name",
                            each.getValue(),
                            "email",
                            each.getKey() + "@example.org",
                            "zone",
                            zone));
            cast.person(each.getKey(), id, partner);
        }
    }

    private UUID send(String path, String key, Map<String, ?> body) throws InterruptedException {
        return stage.command(PARTNER, path, Stage.MANAGER, key, body);
    }
}

package colearn.local.demo;

import static colearn.local.state.Service.PARTNER;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** How two sides come together: proposed, with members who may speak for them, activated. */
record Relationships(Stage stage, Cast cast, String membersFrom) {
    UUID begin(String key, Script.Relationship relationship) throws InterruptedException {
        Map<String, Object> proposal = new LinkedHashMap<>();
        proposal.put("level", relationship.level());
        proposal.put("sideA", parties(relationship.sideA()));
        proposal.put("sideB", parties(relationship.sideB()));
        proposal.put("purpose", relationship.purpose());
        if (relationship.project() != null) {
            proposal.put("project", relationship.project());
        }
        UUID id = send("/relationships", key, proposal);
        members(id, key, "A", relationship.sideA());
        members(id, key, "B", relationship.sideB());
        send("/relationships/" + id + "/activation", key + "/activation", Map.of());
        return id;
    }

    private void members(UUID relationship, String key, String side, Script.Side who) throws InterruptedException {
        for (String member : who.members()) {
            send(
                    "/relationships/" + relationship + "/members",
                    key + "/" + side + "/" + member,
                    Map.of("side", side, "personId", cast.id(member), "from", membersFrom));
        }
    }

    private Map<String, Object> parties(Script.Side side) {
        List<Map<String, Object>> parties = new ArrayList<>();
        for (Script.Party party : side.parties()) {
            parties.add(party(party));
        }
        return Map.of("parties", parties);
    }

    private Map<String, Object> party(Script.Party party) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", party.type());
        if (party.person() != null) {
            body.put("id", cast.id(party.person())); // named by its id alone: a person's name stands nowhere else
            cast.partnerOf(party.person()).ifPresent(partner -> body.put("partnerId", partner));
            return body;
        }
        String organisation = Objects.requireNonNullElse(party.partner(), "institute");
        body.put("id", party.key() == null ? cast.id(organisation) : cast.groupOrUnit(party.key()));
        body.put("label", party.label());
        if (party.partner() != null) {
            body.put("partnerId", cast.id(party.partner()));
        }
        return body;
    }

    private UUID send(String path, String key, Map<String, ?> body) throws InterruptedException {
        return stage.command(PARTNER, path, Stage.MANAGER, key, body);
    }
}

package colearn.system.tale;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.local.api.Tokens.Role;
import colearn.local.state.Service;
import colearn.system.stack.Doors;
import colearn.testkit.http.Reply;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An active relationship of a partner's nurse, side A, and a coach of the institute, side B.
 *
 * @param purpose of the relationship; no other has the same
 * @param begun the activation
 */
public record Pair(Doors doors, UUID id, String purpose, UUID partner, Somebody nurse, Somebody coach, Reply begun) {
    /**
     * Brings one about.
     *
     * @param name of the story; no other has the same
     */
    public static Pair begin(Doors doors, String name) {
        var program = new Program(doors);
        var coach = program.coach("Coach of " + name);
        var partner = program.prospect("Clinic of " + name);
        var nurse = program.of(partner, "Nurse of " + name);
        program.admitted(name, coach.id(), partner, nurse.id());
        var purpose = "What " + name + " is for";
        var relationship = program.done(
                "/relationships",
                Map.of(
                        "level",
                        "INDIVIDUAL",
                        "purpose",
                        purpose,
                        "sideA",
                        Map.of("parties", List.of(person(nurse, partner))),
                        "sideB",
                        Map.of("parties", List.of(Map.of("type", "PERSON", "id", coach.id())))));
        var path = "/relationships/" + relationship;
        program.done(path + "/members", Map.of("side", "A", "personId", nurse.id(), "from", "2026-01-01"));
        program.done(path + "/members", Map.of("side", "B", "personId", coach.id(), "from", "2026-01-01"));
        var manager = doors.at(Service.PARTNER, Role.PROGRAM_MANAGER);
        var begun = manager.post(path + "/activation").expect(200);
        doors.at(Service.SESSION, Role.PROGRAM_MANAGER)
                .after(begun)
                .eventually("/sessions?relationship=" + relationship, it -> it.expect(200));
        return new Pair(doors, relationship, purpose, partner, nurse, coach, begun);
    }

    private static Map<String, Object> person(Somebody person, UUID partner) {
        return Map.of("type", "PERSON", "id", person.id(), "partnerId", partner);
    }

    /** A colleague of hers, who is no member yet. */
    public Somebody anotherNurse() {
        return new Program(doors).of(partner, "Another nurse");
    }

    /** The same people, who come in through other doors. */
    public Pair through(Doors others) {
        return new Pair(others, id, purpose, partner, nurse.through(others), coach.through(others), begun);
    }

    /** A struggle that the nurse saw. */
    public UUID struggle() {
        return nurse.at(Service.SESSION)
                .post(
                        "/struggles",
                        Map.of(
                                "relationshipId", id,
                                "place", "Ward",
                                "workStep", "Fetching medicines",
                                "statement", "One of six is not there at seven.",
                                "whoseWork", "The nurses'",
                                "observedBy", nurse.id(),
                                "at", "2026-03-24T07:00:00-05:00"))
                .expect(201)
                .id();
    }

    /** A session that was held about these struggles. */
    public UUID session(UUID... struggles) {
        return coach.at(Service.SESSION)
                .post(
                        "/sessions/held",
                        Map.of(
                                "relationshipId", id,
                                "struggleIds", List.of(struggles),
                                "localStart", "2026-04-01T06:45",
                                "zone", "America/Chicago",
                                "duration", "PT1H"))
                .expect(201)
                .id();
    }

    /** The nurse says what she learned. */
    public Reply nurseLearned(UUID session, String what, String visibility) {
        return learned(nurse, "A", session, what, visibility);
    }

    /** The coach says what they learned. */
    public Reply coachLearned(UUID session, String what, String visibility) {
        return learned(coach, "B", session, what, visibility);
    }

    private Reply learned(Somebody who, String side, UUID session, String what, String visibility) {
        var said = who.at(Service.SESSION)
                .post(
                        "/sessions/" + session + "/reflections",
                        Map.of(
                                "side", side,
                                "learner", who.id(),
                                "learned", what,
                                "kind", "WORK",
                                "visibility", visibility));
        assertThat(said.status()).as(said::toString).isEqualTo(201);
        return said;
    }
}

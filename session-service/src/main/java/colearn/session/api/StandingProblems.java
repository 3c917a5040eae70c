package colearn.session.api;

import colearn.platform.problem.Problem;
import colearn.session.domain.RelationshipStanding;
import colearn.session.domain.Side;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** What reads the same for a session and a struggle: who may, and in which relationship. */
final class StandingProblems {
    private StandingProblems() {}

    static Problem notOpen(
            RelationshipStanding.State state, Set<UUID> partnersNotActive, Set<UUID> partnersWithoutAgreement) {
        var why = switch (state) {
            case UNKNOWN -> "This service has not heard of the relationship. If it was made just now, send it again.";
            case PROPOSED -> "The relationship is proposed: activate it first.";
            case CONCLUDED -> "The relationship is concluded.";
            case ACTIVE, DORMANT ->
                partnersNotActive.isEmpty()
                        ? "No agreement with a partner in it is in effect today: sign a new one."
                        : "A partner in it is not active in the program.";
        };
        return Problem.of(
                        "relationship-not-open", 409, "The relationship is not active, or a partner of it is not", why)
                .with(Map.of(
                        "state",
                        state,
                        "partnersNotActive",
                        new TreeSet<>(partnersNotActive),
                        "partnersWithoutAgreement",
                        new TreeSet<>(partnersWithoutAgreement)));
    }

    static Problem notOfTheRelationship() {
        return Problem.of(
                "not-of-the-relationship",
                403,
                "Only members of the relationship's two sides do this",
                "You are a member of neither side today, as far as is known here. partner-service says who is.");
    }

    static Problem notOfThatSide(UUID person, Side side, Set<Side> speaksFor) {
        return Problem.of(
                        "not-of-that-side",
                        403,
                        "Only members of that side",
                        "Person %s %s on that day, as far as is known here; side %s was needed."
                                .formatted(
                                        person,
                                        speaksFor.isEmpty()
                                                ? "is a member of neither side"
                                                : "speaks for the other side",
                                        side))
                .with(Map.of("side", side));
    }
}

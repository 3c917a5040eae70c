package colearn.partner.domain.relationship;

import static colearn.partner.domain.relationship.Cast.A_RELATIONSHIP;
import static colearn.partner.domain.relationship.Cast.PROPOSED;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.platform.decider.Moments;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What could not have happened to a relationship, whatever else was the case. */
class PossibleTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final RelationshipDecider DECIDER = new RelationshipDecider();
    private static final RelationshipEvent ACTIVATED = new RelationshipEvent.Activated(NOON);
    private static final RelationshipEvent DORMANT = new RelationshipEvent.BecameDormant(NOON);
    private static final RelationshipEvent WOKEN = new RelationshipEvent.Reactivated(NOON);
    private static final RelationshipEvent CONCLUDED = new RelationshipEvent.Concluded(List.of(), null);

    private static void impossible(Relationship state, RelationshipEvent event, Class<?> reason) {
        assertThat(DECIDER.admissible(state, event, Moments.now(NOON)))
                .as("%s in %s", event, state)
                .hasValueSatisfying(it -> assertThat(it).isInstanceOf(reason));
    }

    @Test
    void nothingHappensToWhatWasNeverProposed() {
        for (var event : List.of(ACTIVATED, DORMANT, WOKEN, CONCLUDED)) {
            impossible(A_RELATIONSHIP.state(), event, RelationshipRejection.NotProposed.class);
        }
    }

    @Test
    void whatNeverBeganNeitherSleepsNorEnds() {
        for (var event : List.of(DORMANT, WOKEN, CONCLUDED)) {
            impossible(PROPOSED.state(), event, RelationshipRejection.NotActivated.class);
        }
        impossible(PROPOSED.state(), ACTIVATED, RelationshipRejection.SidesWithoutMember.class);
    }

    @Test
    void whatIsAsleepOrOverIsNotActivatedNorSleepsAgain() {
        var active = (Relationship) new Relationship.Active(known().agreed(), Members.NONE, NOON);
        var dormant = new Relationship.Dormant(known().agreed(), Members.NONE, NOON);
        var concluded = new Relationship.Concluded(known().agreed(), Members.NONE);
        impossible(active, WOKEN, RelationshipRejection.NotSilentLongEnough.class);
        impossible(dormant, ACTIVATED, RelationshipRejection.IsDormant.class);
        impossible(dormant, DORMANT, RelationshipRejection.IsDormant.class);
        for (var event : List.of(ACTIVATED, DORMANT, WOKEN, CONCLUDED)) {
            impossible(concluded, event, RelationshipRejection.IsConcluded.class);
        }
        impossible(active, CONCLUDED, RelationshipRejection.SidesWithoutLearning.class);
    }

    private static Relationship.Known known() {
        return (Relationship.Known) PROPOSED.state();
    }
}

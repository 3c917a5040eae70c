package colearn.insight.reactions;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.Story;
import colearn.insight.configuration.BalanceConfiguration;
import colearn.insight.configuration.LearningConfiguration;
import colearn.insight.domain.learning.LearningEvent;
import colearn.insight.received.RelationshipFact;
import colearn.insight.received.SessionFact;
import colearn.platform.commands.Commands.Order;
import colearn.platform.eventlog.Corrective;
import colearn.platform.eventlog.Corrective.EventCorrected;
import colearn.platform.eventlog.Happening;
import colearn.platform.identity.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What changes which side is silent, and what corrects it. */
class WhenLearningOrSessionThenBalanceIsReviewedTest {
    private static final UUID RELATIONSHIP = new UUID(1, 1);
    private static final UUID SESSION = new UUID(2, 1);
    private static final UUID LEARNING = new UUID(3, 1);
    private static final Instant THEN = Instant.parse("2026-02-01T10:00:00Z");
    private static final Caller SELF = new Caller(new UUID(9, 9), Set.of(), null, "c", new UUID(8, 8));

    private final Story story = new Story();
    private final WhenLearningOrSessionThenBalanceIsReviewed reaction = new WhenLearningOrSessionThenBalanceIsReviewed(
            new BalanceReviews(BalanceConfiguration.balances(), LearningConfiguration.learnings()));

    private final Happening held = story.session(SESSION, RELATIONSHIP, new SessionFact.Held(THEN), THEN);
    private final Happening noSession =
            story.tell("session", "session", SESSION, new Corrective.Retracted(), parent(), THEN);
    private final Happening activated = story.relationship(RELATIONSHIP, new RelationshipFact.Activated(THEN), THEN);
    private final Happening concluded = story.relationship(RELATIONSHIP, new RelationshipFact.Concluded(), THEN);
    private final Happening nothing =
            story.tell("partner", "relationship", RELATIONSHIP, new Corrective.Retracted(), Map.of(), THEN);

    private static Map<String, UUID> parent() {
        return Map.of("relationship", RELATIONSHIP);
    }

    private void isReviewedOnce(Happening event) {
        assertThat(reaction.on(event, SELF)).extracting(Order::id).containsExactly(RELATIONSHIP);
        assertThat(reaction.subject(event))
                .as("by which it is looked at once a batch")
                .contains(RELATIONSHIP);
    }

    private Happening correction(Happening before, Happening after) {
        return story.tell(
                before.source(),
                before.aggregate(),
                before.aggregateId(),
                new EventCorrected(List.of(before), List.of(after)),
                before.parents(),
                THEN);
    }

    @Test
    void aSessionALearningAndTheBeginningAskForAReview() {
        isReviewedOnce(held);
        isReviewedOnce(activated);
        isReviewedOnce(story.learning(LEARNING, RELATIONSHIP, new LearningEvent.Retracted(null), THEN));
        assertThat(reaction.on(concluded, SELF)).isEmpty();
    }

    @Test
    void soDoesWhatCorrectsThemBothWays() {
        isReviewedOnce(correction(held, held));
        isReviewedOnce(correction(held, noSession));
        isReviewedOnce(correction(noSession, held));
        isReviewedOnce(correction(activated, nothing));
        isReviewedOnce(correction(concluded, nothing));
        isReviewedOnce(correction(nothing, concluded));
    }

    @Test
    void whatIsCorrectedOtherwiseDoesNot() {
        var joined = story.relationship(
                RELATIONSHIP, new RelationshipFact.SideMemberJoined("A", new UUID(4, 1), LocalDate.EPOCH), THEN);
        assertThat(reaction.on(correction(joined, nothing), SELF)).isEmpty();
        var unheardOf =
                story.tell("session", "session", SESSION, new EventCorrected(List.of(), List.of()), parent(), THEN);
        assertThat(reaction.on(unheardOf, SELF)).isEmpty();
    }
}

package colearn.insight.domain.learning;

import static colearn.insight.domain.learning.NewHire.*;
import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.domain.Side;
import colearn.insight.domain.learning.LearningEvent.Confirmed;
import colearn.insight.domain.learning.LearningEvent.Disputed;
import colearn.insight.domain.learning.LearningEvent.Narrowed;
import colearn.insight.domain.learning.LearningEvent.Retracted;
import colearn.insight.domain.learning.LearningEvent.Widened;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the events of a learning lead to. */
class StatesTest {
    private static final Content CONTENT = content(Visibility.RELATIONSHIP);
    private static final Content WIDENED = content(Visibility.PROGRAM);

    @Test
    void eachEventLeadsToItsState() {
        assertThat(A_LEARNING.state()).isEqualTo(new Learning.NotRecorded());
        assertThat(ATTRIBUTED.state()).isEqualTo(new Learning.Attributed(CONTENT));
        assertThat(CONFIRMED.state()).isEqualTo(new Learning.Confirmed(CONTENT, NEW_HIRE));
        assertThat(DISPUTED.state()).isEqualTo(new Learning.Disputed(CONTENT, NEW_HIRE));
        assertThat(RETRACTED.state()).isEqualTo(new Learning.Retracted(CONTENT));
    }

    @Test
    void wideningKeepsTheState() {
        var wider = new Widened(Visibility.PROGRAM);
        assertThat(ATTRIBUTED.given(wider).state()).isEqualTo(new Learning.Attributed(WIDENED));
        assertThat(CONFIRMED.given(wider).state()).isEqualTo(new Learning.Confirmed(WIDENED, NEW_HIRE));
        assertThat(DISPUTED.given(wider).state()).isEqualTo(new Learning.Disputed(WIDENED, NEW_HIRE));
        assertThat(RETRACTED.given(wider).state()).isEqualTo(new Learning.Retracted(WIDENED));
    }

    @Test
    void nothingIsAttestedOfWhatWasRetracted() {
        for (var event : List.of(new Confirmed(NEW_HIRE), new Disputed(NEW_HIRE, WHY), new Retracted(null))) {
            assertThat(RETRACTED.given(event).state()).as("%s", event).isEqualTo(new Learning.Retracted(CONTENT));
        }
    }

    @Test
    void whatIsAmendedIsAttestedAnewWhateverItWas() {
        for (var before : List.of(A_LEARNING, ATTRIBUTED, CONFIRMED, DISPUTED, RETRACTED)) {
            assertThat(before.given(FollowingTest.amended(TEAM_LEADER, Side.B)).state())
                    .isEqualTo(new Learning.Attributed(FollowingTest.AMENDED));
        }
        assertThat(CONFIRMED
                        .given(new Widened(Visibility.PROGRAM), new Narrowed(Visibility.RELATIONSHIP))
                        .state())
                .isEqualTo(new Learning.Confirmed(CONTENT, NEW_HIRE));
    }

    @Test
    void anEventWithNothingBeforeItNeverThrows() {
        assertThat(A_LEARNING
                        .given(
                                new Widened(Visibility.PROGRAM),
                                new Confirmed(NEW_HIRE),
                                new Disputed(NEW_HIRE, WHY),
                                new Retracted(WHY))
                        .state())
                .isEqualTo(new Learning.NotRecorded());
    }

    @Test
    void eachEventOfALearningKnowsItsRelationship() {
        var decider = new LearningDecider();
        assertThat(decider.parents(A_LEARNING.state())).isEmpty();
        assertThat(decider.parents(DISPUTED.state())).isEqualTo(Map.of("relationship", LINE));
    }

    private static Content content(Visibility visibility) {
        return new Content(
                LINE, Side.A, NEW_HIRE, STATEMENT.key(), Kind.WORK, visibility, List.of(SESSION), TEAM_LEADER);
    }
}

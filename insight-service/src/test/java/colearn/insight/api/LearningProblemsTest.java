package colearn.insight.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import colearn.insight.domain.Side;
import colearn.insight.domain.balance.BalanceRejection;
import colearn.insight.domain.learning.LearningRejection;
import colearn.platform.decider.Claim;
import colearn.platform.decider.Rejection;
import colearn.testkit.DocumentedProblems;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LearningProblemsTest {
    private static final UUID ID = new UUID(1, 1);

    /** One of each. */
    private static final List<Rejection> REJECTIONS = List.of(
            new LearningRejection.NotRecorded(),
            new LearningRejection.AlreadyRecorded(ID, Side.A, ID),
            new LearningRejection.NoEvidence(),
            new LearningRejection.NotOfTheLearningSide(ID, Side.A, Set.of(Side.B)),
            new LearningRejection.AlreadyDisputed(ID),
            new LearningRejection.IsRetracted(),
            new BalanceRejection.NothingFlagged());

    private final LearningProblems problems = new LearningProblems();

    @Test
    void thereIsOneOfEach() {
        assertThat(REJECTIONS.stream().map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(Stream.of(LearningRejection.class, BalanceRejection.class)
                        .<Class<?>>flatMap(it -> Stream.of(it.getPermittedSubclasses()))
                        .toList());
    }

    @Test
    void theListAndTheCodeAreEqual() {
        DocumentedProblems.of("insight-service")
                .areThose(Stream.concat(
                        REJECTIONS.stream().map(problems::of), Stream.of(problems.of(new Claim.Key("name", "x")))));
    }

    @Test
    void whoBelongsToNeitherSideIsToldSo() {
        assertThat(problems.of(new LearningRejection.NotOfTheLearningSide(ID, Side.A, Set.of()))
                        .detail())
                .contains("neither side");
        assertThat(problems.of(new LearningRejection.NotOfTheLearningSide(ID, Side.A, Set.of(Side.B)))
                        .detail())
                .contains("the other");
    }

    @Test
    void whatIsNotOfThisServiceIsAMistakeOfOurs() {
        record Foreign() implements Rejection {}
        assertThatThrownBy(() -> problems.of(new Foreign())).isInstanceOf(IllegalArgumentException.class);
    }
}

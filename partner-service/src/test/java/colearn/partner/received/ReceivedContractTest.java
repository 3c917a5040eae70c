package colearn.partner.received;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.partner.configuration.ReceivedConfiguration;
import colearn.testkit.Contract;
import colearn.testkit.Contracts;
import colearn.testkit.GoldenEvents;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the others publish can be read here, also after they have added to it. */
class ReceivedContractTest {

    @TestFactory
    Stream<DynamicTest> everyFactThatThisServiceReads() {
        return Stream.of(ReceivedConfiguration.fromInsight(), ReceivedConfiguration.fromSession())
                .flatMap(Contracts::readBy);
    }

    @Test
    void theSideOfALearningComesThrough() {
        assertThat(Contract.of("insight", "learning.recorded", 1).readBy(LearningFact.Recorded.class))
                .isEqualTo(new LearningFact.Recorded("A"));
    }

    @TestFactory
    Stream<DynamicTest> whatWasHeardIsReadForEver() {
        return Stream.of(ReceivedConfiguration.fromInsight(), ReceivedConfiguration.fromSession())
                .flatMap(GoldenEvents::received);
    }
}

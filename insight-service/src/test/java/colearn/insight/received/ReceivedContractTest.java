package colearn.insight.received;

import static org.assertj.core.api.Assertions.assertThat;

import colearn.insight.configuration.ReceivedConfiguration;
import colearn.platform.eventlog.ReceivedTypes;
import colearn.testkit.Contract;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this service hears is what the others say: it reads their samples, whatever they add to them. */
class ReceivedContractTest {

    @TestFactory
    Stream<DynamicTest> everyFactIsReadFromItsProducersSample() {
        return Stream.of(ReceivedConfiguration.fromPartner(), ReceivedConfiguration.fromSession())
                .flatMap(ReceivedContractTest::read);
    }

    private static Stream<DynamicTest> read(ReceivedTypes facts) {
        return facts.types().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(it -> DynamicTest.dynamicTest(
                        it.getKey(),
                        () -> assertThat(Contract.of(facts.source(), it.getKey(), 1)
                                        .readBy(it.getValue()))
                                .isNotNull()));
    }
}

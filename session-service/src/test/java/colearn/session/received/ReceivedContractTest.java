package colearn.session.received;

import colearn.session.configuration.ReceivedConfiguration;
import colearn.testkit.Contracts;
import colearn.testkit.GoldenEvents;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this service hears is what the others say: it reads their samples, whatever they add to them. */
class ReceivedContractTest {
    @TestFactory
    Stream<DynamicTest> everyFactIsReadFromItsProducersSample() {
        return Contracts.readBy(ReceivedConfiguration.fromPartner());
    }

    @TestFactory
    Stream<DynamicTest> whatWasHeardIsReadForEver() {
        return GoldenEvents.received(ReceivedConfiguration.fromPartner());
    }
}

package colearn.insight.received;

import colearn.insight.configuration.ReceivedConfiguration;
import colearn.testkit.Contracts;
import colearn.testkit.GoldenEvents;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What this service hears is what the others say. */
class ReceivedContractTest {

    @TestFactory
    Stream<DynamicTest> factsOfPartnerService() {
        return Contracts.readBy(ReceivedConfiguration.fromPartner());
    }

    @TestFactory
    Stream<DynamicTest> factsOfSessionService() {
        return Contracts.readBy(ReceivedConfiguration.fromSession());
    }

    @TestFactory
    Stream<DynamicTest> whatWasHeardIsReadForEver() {
        return Stream.of(ReceivedConfiguration.fromPartner(), ReceivedConfiguration.fromSession())
                .flatMap(GoldenEvents::received);
    }
}

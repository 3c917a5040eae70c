package colearn.insight.journey;

import colearn.insight.InsightService;
import colearn.testkit.openapi.BadInput;
import colearn.testkit.service.ServiceUnderTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What no endpoint of this service takes, whatever it is for. */
class BadInputJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("insight", InsightService.class);

    @TestFactory
    Stream<DynamicTest> nothingBreaksAndNothingIsDone() {
        return BadInput.of(SERVICE);
    }
}

package colearn.insight.journey;

import colearn.insight.InsightService;
import colearn.testkit.DocumentedProblems;
import colearn.testkit.openapi.CheckedInDescription;
import colearn.testkit.openapi.Description;
import colearn.testkit.openapi.DescriptionRules;
import colearn.testkit.service.ServiceUnderTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What {@code /openapi} says of this service: of every operation all that a client needs, and nothing that breaks those that it has. */
class DescriptionJourneyTest {
    @RegisterExtension
    static final ServiceUnderTest SERVICE = ServiceUnderTest.shared("insight", InsightService.class);

    @Test
    void noClientIsBroken() {
        CheckedInDescription.ofThisModule().agreesWith(Description.of(SERVICE.client()));
    }

    @Test
    void everyProblemIsExplained() {
        DocumentedProblems.of("insight-service").explain(Description.of(SERVICE.client()));
    }

    @TestFactory
    Stream<DynamicTest> eachOperationIsDescribed() {
        return DescriptionRules.of(Description.of(SERVICE.client()));
    }
}

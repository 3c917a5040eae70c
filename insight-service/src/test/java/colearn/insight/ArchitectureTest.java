package colearn.insight;

import colearn.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rooms of this service, and who may use whom. */
class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> rooms() {
        return ArchitectureRules.ofService(InsightService.class);
    }
}

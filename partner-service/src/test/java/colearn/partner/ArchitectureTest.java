package colearn.partner;

import colearn.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The rooms of this service, and who may use whom. */
class ArchitectureTest {
    @TestFactory
    Stream<DynamicTest> rooms() {
        return ArchitectureRules.ofService(PartnerService.class);
    }
}

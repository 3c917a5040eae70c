package colearn.testkit.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The platform keeps its own rules. */
class PlatformTest {
    @TestFactory
    Stream<DynamicTest> rooms() {
        return ArchitectureRules.ofPlatform("colearn.platform");
    }
}

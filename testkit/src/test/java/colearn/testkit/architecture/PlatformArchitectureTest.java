package colearn.testkit.architecture;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The platform's own rules; they stand here because the platform cannot use what is built on it. */
class PlatformArchitectureTest {
    @TestFactory
    Stream<DynamicTest> rooms() {
        return ArchitectureRules.ofPlatform("colearn.platform");
    }
}

package colearn.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs tests that are themselves under test. */
final class Outcomes {
    private Outcomes() {}

    /** Name and message of each test that failed, and whether that was by an assertion. */
    static List<String> failures(Stream<DynamicTest> tests) {
        var failures = new ArrayList<String>();
        tests.forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable e) {
                failures.add(test.getDisplayName() + ": " + e);
            }
        });
        return failures;
    }
}
